import cards from './cards'
import career from './career'
import centres from './centres'
import common from './common'
import corrections from './corrections'
import documents from './documents'
import employers from './employers'
import enbek from './enbek'
import exchange from './exchange'
import imports from './imports'
import law from './law'
import measures from './measures'
import mediation from './mediation'
import passport from './passport'
import plans from './plans'
import registration from './registration'
import responses from './responses'
import resumes from './resumes'
import services from './services'
import signatures from './signatures'
import staff from './staff'

export default {
  career,
  cards,
  centres,
  common,
  corrections,
  documents,
  employers,
  enbek,
  exchange,
  imports,
  law,
  measures,
  mediation,
  passport,
  plans,
  registration,
  resumes,
  signatures,
  staff,
  responses,
  services,
} as const
