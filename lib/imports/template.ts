import 'server-only'

/** Columns of format 2 with one row; the byte order mark tells Excel that it is UTF-8. */
const example = [
  'title,company,location,salary,description,link,experience,employment_type,schedule,published_date,skills,requirements,education,industry,languages,openings,conditions,driver_licence',
  '"Аспазшы","«Достық» асханасы","Қарағанды, Абай ауданы","от 250 000 до 320 000 ₸ за месяц, до вычета налогов","Ыстық тағамдар дайындау","https://example.kz/vacancy/1001","1–3 года","Полная занятость","График: 2/2","15.01.2026","ыстық цех, нан пісіру","Санитарлық кітапша","Среднее специальное","I","қазақ тілі B2; орыс тілі A2","2","қалыпты",""',
  '"Водитель категории C","ТОО «Жол»","Шымкент","350 000 ₸, на руки","Перевозка зерна по области","https://example.kz/vacancy/1002","3–6 лет","Полная занятость","Полный день","14.01.2026","права категории C","Стаж вождения от 3 лет","Не имеет значения","49410","русский B1","5","тяжёлые","C, CE"',
]

export const template = (): Response =>
  new Response(`\ufeff${example.join('\r\n')}\r\n`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="enbek-vacancies.csv"',
      'cache-control': 'public, max-age=3600',
    },
  })
