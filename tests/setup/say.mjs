// Words to the person at the keyboard.
import process from 'node:process';

/** Something the person has to do; the message is one whole sentence that says what. */
export class SetupError extends Error {}

/** @param {string} text */
export function say(text) {
  process.stdout.write(`${text}\n`);
}

/** A set-up problem is told in one sentence; anything else is a bug and keeps its stack. @param {unknown} error */
export function explain(error) {
  const text = error instanceof SetupError ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${text}\n`);
}
