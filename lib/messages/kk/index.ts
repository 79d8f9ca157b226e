import common from './common'
import employers from './employers'
import enbek from './enbek'
import resumes from './resumes'
import staff from './staff'

export default { common, employers, enbek, resumes, staff } as const
