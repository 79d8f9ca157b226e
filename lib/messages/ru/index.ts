import common from './common'
import enbek from './enbek'

export default { common, enbek } as const
