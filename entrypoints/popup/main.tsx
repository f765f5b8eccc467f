import { render } from 'preact';
import { Popup } from '@/components/popup/Popup';
import '@/components/shared/theme.css';
import { openVault } from '@/lib/db/schema';

const app = document.getElementById('app');
if (app) render(<Popup db={openVault()} />, app);
