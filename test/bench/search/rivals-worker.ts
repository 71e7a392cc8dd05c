/** One rival in a worker, which is ended with everything that it holds. */
import { expose } from 'comlink';
import { runRival } from './rivals';

expose({ runRival });
