import type { Taken } from '@/lib/samples/take-sample';

type Replaced = Extract<Taken, { ok: true }>['replaced'];

const KINDS: readonly [keyof Replaced, string][] = [
  ['text', '处文字'],
  ['number', '个号码和数字'],
  ['money', '个金额'],
  ['time', '个日期'],
  ['link', '个链接（去掉密钥，号码换掉）'],
  ['image', '张图片（去掉）'],
  ['script', '段页面数据'],
  ['input', '个输入框（清空）'],
];

/** How much of each kind was replaced: a check for the eye, before the text itself. */
export function ReplacedSummary({ replaced }: { replaced: Replaced }) {
  const shown = KINDS.filter(([kind]) => replaced[kind] > 0);
  return (
    <ul class="replaced" aria-label="替换了什么">
      {shown.map(([kind, words]) => (
        <li key={kind}>
          <strong>{replaced[kind].toLocaleString('zh-CN')}</strong> {words}
        </li>
      ))}
    </ul>
  );
}
