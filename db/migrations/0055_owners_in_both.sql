-- What an administrator has entered himself is in a language that nobody has written down: it stands in both until he writes the other.
ALTER TABLE "access_systems" ALTER COLUMN "owner" SET DATA TYPE jsonb USING jsonb_build_object('kk', owner, 'ru',
  case owner when 'Еңбек және халықты әлеуметтік қорғау министрлігі' then 'Министерство труда и социальной защиты населения' else owner end);
