/** Under this name the injected script waits to be asked. */
export const FOLLOW_CHAT = 'goujibao.follow-chat';
