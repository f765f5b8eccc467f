/**
 * Words with a negation in them that take nothing away. Whatever else is negated is read as a denial: a promise that is missed costs
 * less than one that was never given, for the law's own windows stand in any case.
 */
export const HARMLESS =
  /无理由|无忧|无条件|无门槛|无需|无线|无损|无缝|不换不修|只换不修|不限(?:次|量|制)?|不止|不满意|不喜欢|不想要|不合适|不收费?|不花钱|不影响|不低于|不少于|不符(?:合)?|不一致|不问(?:原因|理由)|不论|不计|不良|不修|非人为(?:损坏|原因|因素|故障)?|非常|未来|没关系/g;
/** Exclusions by cause or place: they limit a promise and do not deny it. */
export const LIMITS =
  /(?:人为|外力|意外|私拆|进水|摔|碰|磨损|划痕|不可抗力)[^，,;；、]{0,6}(?:除外|例外|不保|不包|不含|不在内|不予|不退|不换|不修|不赔|不享)|(?:偏远|港澳台|新疆|西藏|青海|海外|境外|国外|部分)[^，,;；]{0,8}(?:除外|例外|不支持|不参与|不含)/g;
const NEGATED =
  /[不非无未没勿禁拒×✕✖✗✘❌]|否(?!则)|免(?!费|息|邮|运|密|税|押|安装|上门)|除[^，,;；]{0,12}外|除外|以外|之外|例外|谢绝|恕|免除|取消|停止|中止|终止|撤[销回]|暂停|失效|作废|结束|过期|届满|关闭|排除|下线|超出|放弃|脱离|缺少|另购|另付|另行|自费|付费|已用|已使用|用尽|售罄/;

/** Does this clause take a right away, so far as it can? */
export function denies(clause: string): boolean {
  return NEGATED.test(clause.replace(LIMITS, '').replace(HARMLESS, ''));
}

/** 电池、屏幕除外: at the end of a list it concerns the whole list. */
export function deniesAll(clause: string): boolean {
  return denies(clause) && /(?:除外|例外|以外|之外|失效|取消|作废)[^，,;；、]{0,3}$/.test(clause);
}
