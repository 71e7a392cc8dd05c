/** The backup worker: snapshots and restores behind comlink, with a connection of its own. */
import { expose } from 'comlink';
import { db } from '../db/database';
import { backupApi } from './backup-service';

expose(backupApi(db));
