/** The worker that brings annotations in, behind comlink, with a connection of its own. Cancelled by ending it. */
import { expose } from 'comlink';
import { db } from '../db/database';
import { annotationsApi } from './annotations-service';

expose(annotationsApi(db));
