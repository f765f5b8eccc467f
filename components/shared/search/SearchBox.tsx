import { useState } from 'preact/hooks';
import { SearchField } from './SearchField';

interface Props {
  placeholder: string;
  name?: string;
  value?: string;
  onWords: (words: string) => void;
}

/** What is typed with an input method is searched for when the word is chosen: half a pinyin finds nothing. */
export function SearchBox({ placeholder, name, value = '', onWords }: Props) {
  const [text, setText] = useState(value);
  const tell = (typed: string) => onWords(typed.trim());
  return (
    <SearchField
      placeholder={placeholder}
      {...(name ? { name } : {})}
      value={text}
      onInput={(event) => {
        setText(event.currentTarget.value);
        if (!event.isComposing) tell(event.currentTarget.value);
      }}
      onCompositionEnd={(event) => {
        setText(event.currentTarget.value);
        tell(event.currentTarget.value);
      }}
    />
  );
}
