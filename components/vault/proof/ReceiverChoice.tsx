import { RECEIVERS, type Receiver } from '@/lib/evidence/fit/receivers';

interface Props {
  receiver: Receiver | undefined;
  onChange: (receiver: Receiver | undefined) => void;
}

/** Whose form the files go into: then copies that it takes go along, the originals stay as they are. */
export function ReceiverChoice({ receiver, onChange }: Props) {
  return (
    <>
      <label class="field">
        另放一份对方表单收得了的副本
        <select
          value={receiver?.id ?? ''}
          onChange={({ currentTarget: { value } }) => onChange(RECEIVERS.find(({ id }) => id === value))}
        >
          <option value="">不放</option>
          {RECEIVERS.map(({ id, name }) => (
            <option key={id} value={id}>
              给{name}
            </option>
          ))}
        </select>
      </label>
      {receiver && (
        <p class="small quiet">
          {receiver.note}
          太长、太大、太多、收不了的会分开、压缩、转换或合订，放在包里单独一个文件夹；原件照样在，一个字节不改。
        </p>
      )}
    </>
  );
}
