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

export interface Mall {
  port: number;
  /** Every request so far; emptied by whoever wants to count from now on. */
  visits: Visit[];
  close(): Promise<void>;
}

/** The demo mall on a free port of this machine: one server for all hosts, told apart by the Host header. */
export async function startMall(): Promise<Mall> {
  const visits: Visit[] = [];
  const server = createServer(await makeCertificate(), (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const path = request.url ?? '/';
    visits.push({ host, path, method: request.method ?? 'GET', headers: request.headers });
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const answer = findAnswer({ url: new URL(path, `https://${host}`), method: request.method ?? 'GET', body });
      response.writeHead(answer.status ?? 200, { 'content-type': answer.type, ...answer.headers });
      response.end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    visits,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
    },
  };
}
