import { render, screen } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { MarkLines } from '@/components/vault/phone/MarkLines';

it('says what each mark of the page means, also of one without a date', () => {
  render(<MarkLines promises={['国家补贴', '不支持7天无理由退货', '15天价保']} />);
  const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent ?? '');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(/^国家补贴：.*按你实际付的钱退/);
  expect(lines[1]).toMatch(/法律给的权利不因此消失/);
});

it('is not there without marks', () => {
  const { container } = render(<MarkLines promises={[]} />);
  expect(container.textContent).toBe('');
});
