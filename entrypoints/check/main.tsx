import '@/components/shared/theme.css';
import { render } from 'preact';
import { CheckPage } from '@/components/check/CheckPage';
import { KNOWN_ROOTS } from '@/lib/proof/timestamp/known-roots';
import { verifyPackage } from '@/lib/proof/verify/verify-package';

const app = document.getElementById('app');
if (app) {
  const check = (file: Blob, onBytes: (total: number) => void) =>
    verifyPackage(file, { now: new Date(), knownRoots: KNOWN_ROOTS, onBytes });
  render(<CheckPage check={check} />, app);
}
