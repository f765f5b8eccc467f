import { createServer as createPlainServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { makeCertificate } from './certificate.ts';
import { findAnswer } from './find-answer.ts';

/** One request that reached the mall, whoever sent it. */
export interface Visit {
  host: string;
  /** With query. */
  path: string;
  method: string;
  headers: Record<string, string | string[] | undefined>;
}

/** Who answers for hosts beyond the mall; `undefined` = not he. */
export type OtherHost = (visit: Visit, body: Buffer) => Promise<{ type: string; body: Uint8Array } | undefined>;

export interface Mall {
  port: number;
  /** Answers plain http. */
  plainPort: number;
  /** Asked before the mall itself. */
  other: OtherHost | undefined;
  /** Every request so far; emptied by whoever wants to count from now on. */
  visits: Visit[];
  close(): Promise<void>;
}

/** The demo mall on a free port of this machine: one server for all hosts, told apart by the Host header. */
export async function startMall(): Promise<Mall> {
  const visits: Visit[] = [];
  const mall: { other: OtherHost | undefined } = { other: undefined };
  const listen = (scheme: string) => (request: IncomingMessage, response: ServerResponse) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const path = request.url ?? '/';
    const visit = { host, path, method: request.method ?? 'GET', headers: request.headers };
    visits.push(visit);
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const sent = Buffer.concat(chunks);
      const other = await mall.other?.(visit, sent);
      if (other) {
        response.writeHead(200, { 'content-type': other.type });
        response.end(other.body);
        return;
      }
      const { method } = visit;
      const answer = findAnswer({ url: new URL(path, `${scheme}://${host}`), method, body: sent.toString() });
      response.writeHead(answer.status ?? 200, { 'content-type': answer.type, ...answer.headers });
      response.end(answer.body);
    });
  };
  const servers = [createServer(await makeCertificate(), listen('https')), createPlainServer(listen('http'))] as const;
  const [port = 0, plainPort = 0] = await Promise.all(
    servers.map(async (server) => {
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return (server.address() as AddressInfo).port;
    }),
  );
  return Object.assign(mall, {
    port,
    plainPort,
    visits,
    close: async () => {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise<void>((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
      }
    },
  });
}
