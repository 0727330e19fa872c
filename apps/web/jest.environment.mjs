import { TestEnvironment } from 'jest-environment-jsdom';

/** jsdom with the network of Node: the client builds real requests, and a spec answers them with real responses. What is sent to a worker is copied as Node copies it. */
export default class WebEnvironment extends TestEnvironment {
  constructor(...settings) {
    super(...settings);
    Object.assign(this.global, { fetch, Request, Response, Headers, AbortController, AbortSignal, structuredClone });
  }
}
