import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signHead } from '@/lib/proof/signature/sign-head';
import { digestOf } from '@/lib/proof/timestamp/bytes';
import { choiceOf, makeVault, packageBytes } from '@/tests/fixtures/package/make-package';
import { makeParty, makeReply, PURPOSES } from '@/tests/fixtures/timestamp/authority';

/** Everything here is done by tools of the system (unzip, sha256sum, openssl, sh), as 验证说明.txt tells a stranger to. */
const TOOLS = ['unzip', 'sha256sum', 'openssl', 'bash'];
const missing = TOOLS.filter((tool) => spawnSync(tool, ['--version']).error !== undefined);

let folder: string;

const explanation = () => readFileSync(path.join(folder, '验证说明.txt'), 'utf8');
const run = (command: string) => {
  const { stdout, stderr, status } = spawnSync('bash', ['-c', command], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  return { status, said: `${stdout}${stderr}` };
};
/** The commands of the explanation that begin so. */
const commands = (start: string) =>
  explanation()
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith(start));

/** A machine without one of them (macOS has no sha256sum) is told so in the name, and skips. */
describe.runIf(missing.length === 0)(
  `a stranger with the system’s own tools${missing.map((tool) => `, without ${tool}`).join('')}`,
  () => {
    beforeAll(async () => {
      const vault = await makeVault();
      const root = await makeParty({ name: '示例根证书', authority: true });
      const middle = await makeParty({ name: '示例签发机构', issuer: root, authority: true });
      const signer = await makeParty({
        name: '示例时间戳',
        issuer: middle,
        purposes: { ids: [PURPOSES.timeStamping], critical: true },
        to: '2026-11-01',
      });
      const reply = await makeReply({
        digest: await digestOf('SHA-256', vault.signedHead.signature),
        signer,
        certificates: [signer.certificate],
        at: new Date('2026-10-02T00:00:00Z'),
      });
      const chain = [signer, middle, root].map(({ certificate }) => new Uint8Array(certificate.toSchema(true).toBER()));
      folder = mkdtempSync(path.join(tmpdir(), 'package-'));
      const third = vault.ledger[2];
      const earlier = await signHead({ seq: third?.seq ?? 0, hash: third?.hash ?? '' }, vault.keys, new Date());
      const before = await makeReply({
        digest: await digestOf('SHA-256', earlier.signature),
        signer,
        certificates: [signer.certificate],
        at: new Date('2026-10-01T00:00:00Z'),
      });
      const stamps = [
        { reply, chain },
        { reply: before, chain, earlier },
      ];
      const { signedHead, ledger: entries } = await makeVault();
      const others = [{ signedHead, entries }];
      writeFileSync(path.join(folder, 'package.zip'), await packageBytes(choiceOf(vault, { stamps, others })));
      execFileSync('unzip', ['-q', 'package.zip'], { cwd: folder, env: { ...process.env, LC_ALL: 'C.UTF-8' } });
    });

    afterAll(() => rmSync(folder, { recursive: true }));

    it('finds the archive sound and every file as the list says', () => {
      expect(run('unzip -tq package.zip').status).toBe(0);
      expect(run(commands('sha256sum')[0] ?? '').status).toBe(0);
    });

    it('finds every signature right', () => {
      const checks = commands('openssl dgst');
      // The sums, the end of the ledger, an earlier end that was stamped, the end of another device’s ledger.
      expect(checks).toHaveLength(4);
      for (const check of checks) expect(run(check).said).toContain('Verified OK');
    });

    it('follows the ledger to its signed head', () => {
      const text = explanation();
      const script = text.slice(text.indexOf('prev=$('), text.indexOf('不应出现“断在”'));
      const { said } = run(script);
      const { head } = JSON.parse(readFileSync(path.join(folder, 'ledger/head.json'), 'utf8')) as { head: string };
      expect(said.trim()).toBe(`末端 ${head}`);
    });

    it('follows the ledger of another device in the same way, and tells the number of its key', () => {
      const text = explanation();
      const script = text
        .slice(text.indexOf('prev=$('), text.indexOf('不应出现“断在”'))
        .replace('ledger/entries.txt', 'ledger/others/1-entries.txt');
      const { head, key } = JSON.parse(readFileSync(path.join(folder, 'ledger/others/1-head.json'), 'utf8')) as {
        head: string;
        key: string;
      };
      expect(run(script).said.trim()).toBe(`末端 ${head}`);
      const number = 'openssl pkey -pubin -in ledger/others/1-public-key.pem -outform DER | sha256sum';
      expect(run(number).said).toContain(key);
      expect(text).toContain('openssl pkey -pubin -in 公钥文件 -outform DER | sha256sum');
    });

    it('finds the stamps right, of this end of the ledger and of an earlier one, though the authority’s certificate has expired since', () => {
      const checks = commands('openssl ts -verify');
      expect(checks).toHaveLength(2);
      for (const check of checks) expect(run(check).said).toContain('Verification: OK');
    });

    it('finds a changed file', () => {
      writeFileSync(path.join(folder, 'ledger/entries.txt'), 'x');
      expect(run(commands('sha256sum')[0] ?? '')).toMatchObject({
        status: 1,
        said: expect.stringContaining('ledger/entries.txt: FAILED'),
      });
    });
  },
);
