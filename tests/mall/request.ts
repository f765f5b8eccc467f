/** What a page is asked for. */
export interface MallRequest {
  url: URL;
  method: string;
  /** Text of the request's body; '' for a GET. */
  body: string;
}

export interface MallAnswer {
  status?: number;
  type: string;
  body: string | Buffer;
  headers?: Record<string, string>;
}

/** Answers, or says that the address is not its own. */
export type Handler = (request: MallRequest) => MallAnswer | undefined;

export function json(value: unknown): MallAnswer {
  return { type: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}

export function redirect(to: string): MallAnswer {
  return { status: 302, type: 'text/plain', body: '', headers: { location: to } };
}

export interface Address {
  host: string;
  path: string;
}

export function at(request: MallRequest, host: string, path: string): boolean {
  return request.url.hostname === host && request.url.pathname === path;
}
