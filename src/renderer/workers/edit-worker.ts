/** The edit worker: edits of very many rows behind comlink, with a connection of its own. */
import { expose } from 'comlink';
import { editApi } from './edit-service';

expose(editApi());
