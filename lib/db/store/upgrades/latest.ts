/** The version of the last upgrade, for those who only want to know it: the upgrades bring their work along. */
export const LATEST_VERSION = 9;
