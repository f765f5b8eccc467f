import { render } from 'preact';
import '@/components/shared/theme.css';
import { Welcome } from '@/components/welcome/Welcome';

const app = document.getElementById('app');
if (app) render(<Welcome />, app);
