import '@/components/shared/theme.css';
import { render } from 'preact';
import { Popup } from '@/components/popup/Popup';

// The popup's content, beside the page: it stays open while a platform's form is filled in.
const app = document.getElementById('app');
if (app) render(<Popup />, app);
