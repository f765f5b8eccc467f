import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { CheckPage } from '@/components/check/CheckPage';
import type { PackageReport, Refusal } from '@/lib/proof/verify/report';

afterEach(cleanup);

const ITEM = {
  number: 1,
  file: 'evidence/001-订单画面.webp',
  sha256: 'ab'.repeat(32),
  bytes: 7,
  evidenceId: 'x',
  kind: 'screenshot',
  method: 'rendered',
  mime: 'image/webp',
  title: '订单画面',
  source: '',
  proves: '',
  takenAt: '2026-10-01 12:05:06',
  assurance: '不证明内容真实。',
} as const;

const WHOLE: PackageReport = {
  whole: true,
  title: '样例手机',
  items: [{ item: ITEM, state: 'whole', says: '' }],
  stamps: [],
  devices: [
    { key: 'cd'.repeat(32), own: true, items: [], says: '做这个证据包的浏览器，钥匙 cdcd。' },
    {
      key: 'ef'.repeat(32),
      own: false,
      items: [1],
      says: '另一台设备，第 1 件先由它存下。现在的钥匙写明这把钥匙属于同一份记录。',
    },
  ],
  faults: [],
  entries: 3,
  key: 'cd'.repeat(32),
};

async function dropped(report: PackageReport | Refusal | Error) {
  render(<CheckPage check={() => (report instanceof Error ? Promise.reject(report) : Promise.resolve(report))} />);
  const input = document.querySelector('input');
  if (!input) throw new Error('no place for a file');
  fireEvent.change(input, { target: { files: [new File(['x'], '证据包.zip')] } });
}

test('a package that is whole is said to be so, with what that does not mean', async () => {
  await dropped(WHOLE);
  expect(await screen.findByRole('heading', { name: '完好' })).toBeTruthy();
  expect(document.body.textContent).toContain('不能说明内容本身是真的');
  expect(document.body.textContent).toContain('不证明内容真实。');
  expect(document.body.textContent).toContain('没有时间戳');
});

test('which device signed what is said, with the number of each key', async () => {
  await dropped(WHOLE);
  await screen.findByRole('heading', { name: '完好' });
  const { textContent } = document.body;
  for (const words of ['做这个证据包的浏览器', '第 1 件先由它存下', 'cd'.repeat(32), 'ef'.repeat(32)])
    expect(textContent).toContain(words);
});

test('what is wrong is named, item by item', async () => {
  const items = [{ item: ITEM, state: 'changed', says: '内容被换成了第 2 件的。' }] as const;
  await dropped({ ...WHOLE, whole: false, items: [...items], faults: ['多出了文件 x。'] });
  expect(await screen.findByRole('heading', { name: '不完好' })).toBeTruthy();
  expect(screen.getByText('内容被换成了第 2 件的。')).toBeTruthy();
  expect(screen.getByText('多出了文件 x。')).toBeTruthy();
});

test('what is no package is refused with the reason', async () => {
  await dropped({ refused: '这个文件不是完整的 ZIP。' });
  expect(await screen.findByText('这个文件不是完整的 ZIP。')).toBeTruthy();
});

test('a disk that does not answer is told, not taken for a bad package', async () => {
  await dropped(new Error('disk'));
  expect((await screen.findByRole('alert')).textContent).toContain('没有核对完');
});
