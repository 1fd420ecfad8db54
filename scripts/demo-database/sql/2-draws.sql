-- Draws that are functions of (row, salt): the same bytes in every build. PostgreSQL's integer hash decides
-- hash partitions on disk, so it cannot change; only exactly rounded arithmetic follows it.
create schema demo_seed;

-- uniform in [0, 1)
create function demo_seed.draw(n bigint, salt int) returns float8 immutable parallel safe language sql
return (hashint8extended(n, salt) & 2147483647) / 2147483648.0::float8;

-- uniform in lo..hi
create function demo_seed.whole(n bigint, salt int, lo int, hi int) returns int immutable parallel safe language sql
return lo + floor(demo_seed.draw(n, salt) * (hi - lo + 1))::int;

-- small numbers far more often than large ones
create function demo_seed.leaning(n bigint, salt int, lo int, hi int) returns int immutable parallel safe language sql
return lo + floor(demo_seed.draw(n, salt) * demo_seed.draw(n, salt + 7919) * (hi - lo + 1))::int;

create function demo_seed.pick(n bigint, salt int, choices text[]) returns text immutable parallel safe language sql
return choices[demo_seed.whole(n, salt, 1, cardinality(choices))];

-- the first choices more often
create function demo_seed.favour(n bigint, salt int, choices text[]) returns text immutable parallel safe language sql
return choices[demo_seed.leaning(n, salt, 1, cardinality(choices))];

-- a date in 2023 and 2024, later ones up to twice as often as early ones (business grows)
create function demo_seed.day(n bigint, salt int) returns date immutable parallel safe language sql
return date '2023-01-01' + floor(731 * demo_seed.draw(n, salt) * (1.4 - 0.4 * demo_seed.draw(n, salt)))::int;

-- seconds after midnight: around noon and evening more often
create function demo_seed.time_of_day(n bigint, salt int) returns interval immutable parallel safe language sql
return make_interval(secs => floor(21600 + 28800 * (demo_seed.draw(n, salt) + demo_seed.draw(n, salt + 31)))::int);

create function demo_seed.person(n bigint, salt int) returns text immutable parallel safe language sql
return demo_seed.favour(n, salt, '{王,李,张,刘,陈,杨,赵,黄,周,吴,徐,孙,胡,朱,何,罗,郑,梁,谢,宋,唐,许,邓,冯,韩,曹,彭,萧}')
  || demo_seed.pick(n, salt + 1, '{建,志,晓,雅,俊,丽,海,春,秀,玉,文,梓,子,宇,浩,欣,佳,思}')
  || demo_seed.pick(n, salt + 2, '{伟,芳,娜,敏,静,磊,艳,勇,杰,娟,涛,超,霞,辉,鹏,婷,琳,峰,倩,斌}');

-- prefixes that no operator was given: nobody's number
create function demo_seed.phone(n bigint, salt int) returns text immutable parallel safe language sql
return demo_seed.pick(n, salt, '{154,160,163,164,168,169,179,194}') || lpad(demo_seed.whole(n, salt + 1, 0, 99999999)::text, 8, '0');

create function demo_seed.plate(n bigint, salt int) returns text immutable parallel safe language sql
return demo_seed.favour(n, salt, '{赣,湘,粤,浙,鄂,闽,皖,沪}') || demo_seed.pick(n, salt + 1, '{A,B,C,D,E,F,G}')
  || case when demo_seed.draw(n, salt + 2) < 0.2 then 'D' else '' end || lpad(demo_seed.whole(n, salt + 3, 0, 99999)::text, 5, '0');

-- 18 digits with a right check character (GB 11643); area codes 3612.. were never assigned: nobody's number
create function demo_seed.id_card(n bigint, salt int) returns text immutable parallel safe language sql
return (
  select body || substr('10X98765432', 1 + (sum(substr(body, i, 1)::int * ((1 << (18 - i)) % 11)) % 11)::int, 1)
    from (select '3612' || lpad(demo_seed.whole(n, salt, 1, 30)::text, 2, '0')
              || to_char(date '1955-01-01' + demo_seed.whole(n, salt + 1, 0, 18000), 'YYYYMMDD')
              || lpad(demo_seed.whole(n, salt + 2, 0, 999)::text, 3, '0') as body) b,
         generate_series(1, 17) i
   group by body);
