import { previewOf, type Question } from './preview.ts';

/* The engine beside the screen: each question is answered by one message, in order. */
self.addEventListener('message', ({ data }: MessageEvent<Question>) => self.postMessage(previewOf(data)));
