import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DateField } from '@/components/shared/fields/DateField';

afterEach(cleanup);

const LIMITS = { from: { day: '2026-11-08', is: '下单那天' }, to: { day: '2026-11-30', is: '今天' } };

function open(value?: string) {
  const onChange = vi.fn();
  const shown = (stored: string | undefined) => (
    <DateField label="签收日" value={stored} limits={LIMITS} onChange={onChange} />
  );
  const { rerender } = render(shown(value));
  const input = screen.getByLabelText('签收日') as HTMLInputElement;
  const write = (...days: string[]) => {
    fireEvent.focus(input);
    for (const day of days) fireEvent.input(input, { target: { value: day } });
  };
  return {
    onChange,
    input,
    write,
    leave: () => fireEvent.focusOut(input),
    storedNow: (day?: string) => rerender(shown(day)),
  };
}

describe('a day that is typed', () => {
  it('is not stored at the first digit that makes a date of it', () => {
    const { onChange, write } = open();
    write('2026-11-01', '2026-11-15');
    expect(onChange).not.toHaveBeenCalled();
  });

  it.each([
    ['with Enter', (input: HTMLElement) => fireEvent.keyDown(input, { key: 'Enter' })],
    ['when the field is left', (input: HTMLElement) => fireEvent.focusOut(input)],
    ['with the button', () => fireEvent.click(screen.getByRole('button', { name: '记下' }))],
  ])('is stored %s, once', (_how, finish) => {
    const { onChange, input, write, leave } = open();
    write('2026-11-01', '2026-11-15');
    finish(input);
    leave();
    expect(onChange.mock.calls).toEqual([['2026-11-15']]);
  });

  it.each([
    ['before the order', '2026-11-07', '2026年11月7日比下单那天（2026年11月8日）还早，没有记下。'],
    ['in the future', '2026-12-15', '2026年12月15日比今天（2026年11月30日）还晚，没有记下。'],
    ['of another century', '1120-02-02', '1120年2月2日？年份好像打错了，没有记下。'],
  ])('%s is refused in words and stays to be mended', (_what, day, words) => {
    const { onChange, input, write, leave } = open();
    write(day);
    leave();
    expect(screen.getByRole('alert').textContent).toBe(words);
    expect(input.value).toBe(day);
    expect(onChange).not.toHaveBeenCalled();
  });

  it('is given up with Escape', () => {
    const { onChange, input, write, leave } = open('2026-11-20');
    write('2026-11-15');
    fireEvent.keyDown(input, { key: 'Escape' });
    leave();
    expect(input.value).toBe('2026-11-20');
    expect(onChange).not.toHaveBeenCalled();
  });

  it('half filled in is said to be, and what was stored stays', () => {
    const { onChange, input, write, leave } = open('2026-11-20');
    write('');
    vi.spyOn(input, 'validity', 'get').mockReturnValue({ badInput: true } as ValidityState);
    leave();
    expect(screen.getByRole('alert').textContent).toBe('日期还没填完，没有记下。');
    expect(onChange).not.toHaveBeenCalled();
  });
});

describe('a day that is pasted', () => {
  it.each(['2026-11-15', '2026/11/15', '签收时间：2026年11月15日 10:20'])('is understood: %s', (text) => {
    const { onChange, input, leave } = open();
    fireEvent.focus(input);
    fireEvent.paste(input, { clipboardData: { getData: () => text } });
    leave();
    expect(onChange.mock.calls).toEqual([['2026-11-15']]);
  });
});

describe('a day that changes elsewhere', () => {
  it('does not touch what is being typed; both are shown and the buyer chooses', () => {
    const { onChange, input, write, leave, storedNow } = open('2026-11-20');
    write('2026-11-15');
    storedNow('2026-11-18');
    expect(input.value).toBe('2026-11-15');
    leave();
    expect(onChange).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toContain('11月18日');
    fireEvent.click(screen.getByRole('button', { name: '用我写的' }));
    expect(onChange.mock.calls).toEqual([['2026-11-15']]);
  });

  it('is shown where nobody is typing', () => {
    const { input, storedNow } = open('2026-11-20');
    storedNow('2026-11-18');
    expect(input.value).toBe('2026-11-18');
  });
});
