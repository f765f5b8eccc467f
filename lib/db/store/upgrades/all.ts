import { first } from './001-first';
import { settingsApart } from './002-settings-apart';
import { cases } from './003-cases';
import { history } from './004-history';
import { evidenceSays } from './005-evidence-says';
import { caseHistory } from './006-case-history';
import { lock } from './007-lock';
import { chunks } from './008-chunks';
import { seals } from './009-seals';
import type { Upgrade } from './upgrade';

/** The database's history, oldest first. Each version has a frozen example in the tests that is migrated to today. */
export const UPGRADES: readonly Upgrade[] = [
  first,
  settingsApart,
  cases,
  history,
  evidenceSays,
  caseHistory,
  lock,
  chunks,
  seals,
];
