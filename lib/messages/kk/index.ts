import career from './career'
import common from './common'
import employers from './employers'
import enbek from './enbek'
import imports from './imports'
import passport from './passport'
import responses from './responses'
import resumes from './resumes'
import staff from './staff'

export default { career, common, employers, enbek, imports, passport, resumes, staff, responses } as const
