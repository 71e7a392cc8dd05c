/** The import worker: the engine behind comlink, with a connection of its own. */
import { expose } from 'comlink';
import { db } from '../db/database';
import { importApi } from './import-service';

expose(importApi({ db, now: Date.now }));
