import '@/components/shared/theme.css';
import '@/components/popup/popup.css';
import { openPopup } from '@/components/popup/first/open/open-popup';

const app = document.getElementById('app');
if (app) void openPopup(app);
