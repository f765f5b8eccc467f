import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NoteField } from '@/components/shared/fields/NoteField';
import { TextField } from '@/components/shared/fields/TextField';

afterEach(cleanup);

describe('a half-typed word', () => {
  function open(value?: string) {
    const onChange = vi.fn();
    const shown = (stored?: string) => <TextField label="名字" value={stored} max={10} onChange={onChange} />;
    const { rerender, unmount } = render(shown(value));
    const input = screen.getByLabelText('名字') as HTMLInputElement;
    fireEvent.focus(input);
    return { onChange, input, unmount, storedNow: (text?: string) => rerender(shown(text)) };
  }

  it('survives every change elsewhere', () => {
    const { input, storedNow } = open();
    fireEvent.input(input, { target: { value: '妈妈的' } });
    storedNow('爸爸的手机');
    expect(input.value).toBe('妈妈的');
  });

  it('is stored when its page is left', () => {
    const { input, unmount, onChange } = open();
    fireEvent.input(input, { target: { value: '妈妈的' } });
    unmount();
    expect(onChange.mock.calls).toEqual([['妈妈的']]);
  });

  it('that is too long is refused in words and not cut', () => {
    const { input, onChange } = open();
    fireEvent.input(input, { target: { value: '一二三四五六七八九十百千' } });
    fireEvent.blur(input);
    expect(screen.getByRole('alert').textContent).toBe('最多 10 个字，现在有 12 个，还没存。');
    expect(input.value).toHaveLength(12);
    expect(onChange).not.toHaveBeenCalled();
  });
});

describe('a note', () => {
  function open(value?: string) {
    const onChange = vi.fn();
    const shown = (stored?: string) => <NoteField label="备注" value={stored} max={20_000} onChange={onChange} />;
    const { rerender } = render(shown(value));
    const field = screen.getByLabelText('备注') as HTMLTextAreaElement;
    fireEvent.focus(field);
    return { onChange, field, storedNow: (text?: string) => rerender(shown(text)) };
  }

  it('holds twenty thousand signs in several lines', () => {
    const { field, onChange } = open();
    const long = `${'字'.repeat(9_999)}\n${'字'.repeat(10_000)}`;
    fireEvent.input(field, { target: { value: long } });
    fireEvent.blur(field);
    expect(onChange.mock.calls).toEqual([[long]]);
  });

  it('written in two places at once keeps both', () => {
    const { field, onChange, storedNow } = open('');
    fireEvent.input(field, { target: { value: '屏碎' } });
    storedNow('店里说下周修好');
    expect(screen.getByRole('alert').textContent).toContain('店里说下周修好');
    fireEvent.blur(field);
    expect(onChange.mock.calls).toEqual([['店里说下周修好\n屏碎']]);
    expect(screen.getByRole('status').textContent).toContain('两段都留下了');
  });
});
