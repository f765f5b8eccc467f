import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aptInstall } from '../setup/apt.mjs';
import { locate } from '../setup/browsers.mjs';
import { installTools } from '../setup/tools.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'browsers-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A program that could be run, in a folder of its own. */
function program(inFolder: string, name: string): string {
  const path = join(folder, inFolder, name);
  mkdirSync(join(folder, inFolder), { recursive: true });
  writeFileSync(path, '#!/bin/sh\n');
  chmodSync(path, 0o755);
  return path;
}

describe('the browser that is used', () => {
  test('is the one the variable names, before any on the PATH', () => {
    program('bin', 'firefox-esr');
    const named = program('old', 'firefox-esr');
    const env = { FIREFOX_PATH: named, PATH: join(folder, 'bin') };
    expect(locate('firefox', env, 'linux')).toEqual({ path: named, why: 'FIREFOX_PATH says so' });
  });
  test('is Chromium before branded Chrome, wherever each stands on the PATH', () => {
    program('first', 'google-chrome');
    const chromium = program('second', 'chromium');
    const env = { PATH: [join(folder, 'first'), join(folder, 'second')].join(delimiter) };
    expect(locate('chromium', env, 'linux')?.path).toBe(chromium);
  });
  test('is said to be missing where a variable names nothing, rather than another taken', () => {
    program('bin', 'chromium');
    const env = { CHROME_PATH: join(folder, 'gone'), PATH: join(folder, 'bin') };
    expect(() => locate('chromium', env, 'linux')).toThrow('CHROME_PATH says');
  });
  test('is none where there is none', () => {
    expect(locate('firefox', { PATH: folder }, 'linux')).toBeUndefined();
  });
});

describe('what is installed', () => {
  const calls: string[] = [];
  const run = (result: (call: string) => boolean) => (command: string, args: string[]) => {
    const call = [command, ...args].join(' ');
    calls.push(call);
    return result(call);
  };
  beforeEach(() => void calls.splice(0));

  test('comes from lists that were brought up to date just before', () => {
    expect(
      aptInstall(
        ['chromium'],
        run(() => true),
        () => true,
        true,
      ),
    ).toBe(true);
    expect(calls).toEqual([
      'env DEBIAN_FRONTEND=noninteractive apt-get -qq update',
      'env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends chromium',
    ]);
  });
  test('comes from the lists that are here where no mirror answers', () => {
    expect(
      aptInstall(
        ['chromium'],
        run((call) => !call.includes('update')),
        () => true,
        true,
      ),
    ).toBe(true);
    expect(calls).toHaveLength(2);
  });
  test('is nothing where we would have to ask for a password', () => {
    expect(
      aptInstall(
        ['chromium'],
        run(() => true),
        (command) => command !== 'sudo',
        false,
      ),
    ).toBe(false);
    expect(calls).toEqual([]);
  });
  test('are the tools that are missing, and a machine that lets nothing be installed goes on', () => {
    const wanted: string[][] = [];
    const install = (packages: string[]) => wanted.push(packages) > 1;
    installTools((tool) => tool !== 'age', install);
    installTools((tool) => tool === 'unzip', install);
    installTools(() => true, install);
    expect(wanted).toEqual([['age'], ['openssl', 'age']]);
  });
});
