import { render } from 'preact';
import '@/components/shared/theme.css';
import { VaultPage } from '@/components/vault/VaultPage';
import { openVault } from '@/lib/db/schema';

const app = document.getElementById('app');
if (app) render(<VaultPage db={openVault()} />, app);
