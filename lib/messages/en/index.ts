import internal from '@/lib/messages/en/internal'
import career from './career'
import centres from './centres'
import common from './common'
import documents from './documents'
import employers from './employers'
import enbek from './enbek'
import factors from './factors'
import firstEntry from './first-entry'
import imports from './imports'
import law from './law'
import measures from './measures'
import mediation from './mediation'
import myData from './my-data'
import openings from './openings'
import passport from './passport'
import plans from './plans'
import registration from './registration'
import responses from './responses'
import resumes from './resumes'
import services from './services'
import signatures from './signatures'
import state from './state'

export default {
  ...internal,
  career,
  centres,
  common,
  documents,
  employers,
  enbek,
  factors,
  firstEntry,
  imports,
  law,
  measures,
  mediation,
  openings,
  myData,
  passport,
  plans,
  registration,
  resumes,
  signatures,
  state,
  responses,
  services,
} as const
