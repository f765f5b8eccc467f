import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { KEPT_WORDS } from '@/lib/capture/kept-words';
import { ROOT } from './imports';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

test.each(Object.entries(KEPT_WORDS))('the README says what is kept in the words of the screens: %s', (_, words) => {
  expect(read('README.md')).toContain(words);
});

test('the welcome page and the privacy page take them from the same place', () => {
  for (const file of ['components/welcome/Welcome.tsx', 'components/vault/settings/PrivacyPage.tsx'])
    expect(read(file)).toContain('KEPT_WORDS');
});
