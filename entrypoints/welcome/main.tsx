import '@/components/shared/theme.css';
import { render } from 'preact';
import { Welcome } from '@/components/welcome/Welcome';

const app = document.getElementById('app');
if (app) render(<Welcome />, app);
