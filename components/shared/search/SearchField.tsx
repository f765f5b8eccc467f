import type { CompositionEventHandler, InputEventHandler } from 'preact';

interface Props {
  placeholder: string;
  /** What a screen reader calls it. */
  name?: string;
  value?: string;
  onInput?: InputEventHandler<HTMLInputElement>;
  onCompositionEnd?: CompositionEventHandler<HTMLInputElement>;
}

/** The box alone, without what it does. */
export function SearchField({ placeholder, name = '搜索手机', value = '', ...on }: Props) {
  return <input type="search" class="search-box" placeholder={placeholder} aria-label={name} value={value} {...on} />;
}
