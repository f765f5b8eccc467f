import '@/components/shared/theme.css';
import { render } from 'preact';
import { Popup } from '@/components/popup/Popup';

const app = document.getElementById('app');
if (app) render(<Popup />, app);
