import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { DoorAnswer } from '@/components/shared/doors/DoorAnswer';
import type { Route } from '@/lib/platforms/doors/route';

afterEach(cleanup);

const DOORS: Route[] = [
  { url: 'https://details.jd.com/a', label: '去订单，点“申请售后”', certainty: 'verified', kind: 'order' },
  { url: 'https://myjd.jd.com/b', label: '按订单号查找售后', certainty: 'verified', kind: 'search' },
];

it('offers the next door where the first did not lead there, and remembers the one that did', () => {
  const answers: unknown[] = [];
  render(<DoorAnswer doors={DOORS} answered={(kind) => answers.push(kind)} />);
  fireEvent.click(screen.getByRole('button', { name: '没到售后页？' }));
  expect(screen.getByRole('link', { name: '换一个：按订单号查找售后' }).getAttribute('href')).toBe(
    'https://myjd.jd.com/b',
  );
  fireEvent.click(screen.getByRole('button', { name: '到了，记住' }));
  // The first did not work: what was remembered of it is forgotten.
  expect(answers).toEqual([undefined, 'search']);
  expect(screen.getByText(/记下了/)).toBeTruthy();
});
