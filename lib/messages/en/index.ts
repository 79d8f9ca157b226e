import common from './common'
import employers from './employers'
import enbek from './enbek'
import passport from './passport'
import responses from './responses'
import resumes from './resumes'
import staff from './staff'

export default { common, employers, enbek, passport, resumes, staff, responses } as const
