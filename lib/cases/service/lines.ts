import { CHECKED } from './makers';

/** A telephone line that its owner names himself, with where it was seen and when that was looked at. */
export interface Line {
  name: string;
  number: string;
  seen: string;
  checked: string;
  note?: string;
}

/** Of platforms and the state. What no text of the owner's has is not here: there is none for 淘宝、天猫. */
export const LINES: readonly Line[] = [
  { name: '全国12315平台', number: '12315', seen: 'www.12315.cn', checked: '2026-09' },
  { name: '京东', number: '950618', seen: 'help.jd.com', checked: '2026-09' },
  {
    name: '拼多多',
    number: '021-53395288',
    seen: 'pinduoduo.com',
    checked: CHECKED,
    note: '他们打来显示9541366，那个号回拨不通。',
  },
];
