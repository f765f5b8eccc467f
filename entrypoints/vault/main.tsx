import '@/components/shared/theme.css';
import { render } from 'preact';
import { VaultPage } from '@/components/vault/VaultPage';
import { openVault } from '@/lib/db/store/schema';

const app = document.getElementById('app');
if (app) render(<VaultPage db={openVault()} />, app);
