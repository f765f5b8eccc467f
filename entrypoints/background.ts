import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '@/lib/background/start';

// A module shares its code with the pages: the package holds the database and the rules once, not twice.
export default defineBackground({ type: 'module', main: startBackground });
