import { useId } from 'preact/hooks';
import type { PageOffer } from '@/lib/messages/protocol';
import { BECAUSE } from './keep-words';

interface Props {
  phones: PageOffer['phones'];
  /** `null` = none. */
  value: string | null;
  onChange: (phone: string | null) => void;
  label: string;
}

/** Whose it is: the likeliest first, any other, or none. The buyer has the word. */
export function PhoneChoice({ phones, value, onChange, label }: Props) {
  const id = useId();
  const because = phones.find((phone) => phone.id === value)?.named;
  return (
    <div class="phone-choice">
      <label for={id} class="small">
        {label}
      </label>
      <select id={id} value={value ?? ''} onChange={(event) => onChange(event.currentTarget.value || null)}>
        {phones.map((phone) => (
          <option key={phone.id} value={phone.id}>
            {phone.name}
          </option>
        ))}
        <option value="">先不选</option>
      </select>
      {because && <span class="small quiet">{BECAUSE[because]}</span>}
    </div>
  );
}
