import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { TextView } from '@/components/vault/evidence/viewer/TextView';
import { chatText } from '@/lib/evidence/chat/chat-text';

afterEach(cleanup);

it('a talk is shown as messages, each with who and when, and a gap as a gap', async () => {
  const text = chatText({
    name: '云杉数码旗舰店',
    url: 'https://jdcs.jd.com/index.action',
    from: '2026-12-01 19:03:11',
    to: '2026-12-01 19:08:00',
    parts: [[{ who: '我', at: '2026-11-06 09:30:00', text: '在吗' }], [{ text: '三天内答复' }]],
  });
  render(<TextView blob={new Blob([text], { type: 'text/plain' })} />);
  await screen.findByText('在吗');
  expect(screen.getAllByRole('listitem').map((one) => one.className)).toContain('chat-own');
  screen.getByText('我 2026-11-06 09:30:00');
  screen.getByText(/这里可能缺了消息/);
  screen.getByText('三天内答复');
});

it('any other text is shown as it is', async () => {
  render(<TextView blob={new Blob(['聊天记录\n我：在吗'], { type: 'text/plain' })} />);
  expect((await screen.findByText(/我：在吗/)).tagName).toBe('PRE');
});
