-- 多商户商城库（PostgreSQL 版），表结构仿 mall4j 开源商城（tz_ 系列表）：商品、SKU、订单、退款、评价。
-- 厂商风格：字段均有注释，无外键；删除用状态字段表示。数据为虚构，由行号哈希生成，每次载入相同。
set jit = off;
set time zone 'Asia/Shanghai';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 21) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
-- 偏斜：p 越大，小号越多
create function pg_temp.sk(k text, i bigint, lo int, hi int, p float8) returns int language sql immutable
  as $$ select lo + floor(power(pg_temp.f(k, i), p) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
-- 'a:3,b:1' 四次里三次为 a
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  part text;
  total float8 := (select sum(split_part(p, ':', 2)::float8) from unnest(string_to_array(list, ',')) as p);
  rest float8 := pg_temp.f(k, i) * total;
begin
  foreach part in array string_to_array(list, ',') loop
    rest := rest - split_part(part, ':', 2)::float8;
    if rest < 0 then return split_part(part, ':', 1); end if;
  end loop;
  return split_part(part, ':', 1);
end $$;
create function pg_temp.person(k text, i bigint, male boolean) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, '王,李,张,刘,陈,杨,赵,黄,周,吴,徐,孙,胡,朱,高,林,何,郭,马,罗,梁,宋,郑,谢,韩,唐,冯,于,董,萧,程,曹,袁,邓,许,傅,沈,曾,彭,吕,苏,卢,蒋,蔡,贾,丁,魏,薛,叶,阎') || case when male then pg_temp.one(k || 'g', i, '伟,强,磊,军,洋,勇,涛,明,超,刚,平,辉,鹏,建国,建华,志强,海波,浩然,思远,文博,国庆,俊杰,子轩,宇航,家豪,晓东,振华,立新,学文,天佑,一鸣,泽宇,旭东,永福,成林') else pg_temp.one(k || 'g', i, '芳,娜,敏,静,丽,艳,娟,霞,秀兰,桂英,玉梅,婷婷,晓燕,雨桐,子涵,佳怡,春梅,玉兰,雪,琳,欣怡,慧,倩,红梅,丹,诗雨,梦瑶,莉,小玲,凤英,思琪,若曦,美华,彩云,月琴') end $$;
create function pg_temp.mobile(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'p', i, '130,132,135,136,138,139,150,151,158,159,177,180,186,188,189,199') || lpad(pg_temp.z(k || 'n', i, 0, 99999999)::text, 8, '0') $$;
-- 当日的某个时刻，两端少中间多
create function pg_temp.at(d date, k text, i bigint, lo float8, hi float8) returns timestamp language sql immutable
  as $$ select d + date_trunc('second', (lo + (pg_temp.f(k || 'h', i) + pg_temp.f(k || 'm', i)) / 2 * (hi - lo)) * interval '1 hour') $$;
-- 日历：按星期、大促和逐月增长加权，at_q(x) 取第 x 分位的日子
create temp table cal as
select d, sum(w) over (order by d) / sum(w) over () as hi
  from (select g::date as d, (1 + extract(epoch from g - timestamp '2024-03-01') / 86400 / 700) * case extract(isodow from g) when 6 then 1.25 when 7 then 1.3 else 1 end * case when to_char(g, 'MMDD') in ('1111', '0618') then 6 when to_char(g, 'MMDD') between '1101' and '1112' or to_char(g, 'MMDD') between '0610' and '0620' then 2.2 when g between '2025-01-26' and '2025-02-04' or g between '2026-02-14' and '2026-02-23' then 0.3 when extract(month from g) = 12 then 1.2 else 1 end as w from generate_series(timestamp '2024-03-01', '2026-06-28', '1 day') as g) as t;
create unique index on cal (hi);
analyze cal;
create function pg_temp.at_q(x float8) returns date language plpgsql stable as $$ begin return (select d from cal where hi >= x order by hi limit 1); end $$;

create table tz_area (
  area_id bigint primary key,
  area_name varchar(32),
  parent_id bigint,
  level int
);
comment on table tz_area is '省市区';
comment on column tz_area.area_id is '区域ID';
comment on column tz_area.area_name is '区域名称';
comment on column tz_area.parent_id is '上级区域ID，省级为0';
comment on column tz_area.level is '层级 1省 2市 3区县';
insert into tz_area
select p * 10000, n, 0, 1 from (values (11, '北京市'), (31, '上海市'), (32, '江苏省'), (33, '浙江省'), (37, '山东省'), (42, '湖北省'), (44, '广东省'), (51, '四川省')) as t (p, n)
union all select c * 100, n, c / 100 * 10000, 2 from (values (1101, '北京市'), (3101, '上海市'), (3201, '南京市'), (3205, '苏州市'), (3301, '杭州市'), (3302, '宁波市'), (3701, '济南市'), (3702, '青岛市'), (4201, '武汉市'), (4401, '广州市'), (4403, '深圳市'), (4406, '佛山市'), (5101, '成都市')) as t (c, n)
union all select c::int * 100 + o + 1, a, c::int * 100, 3 from (values ('1101', '东城区,朝阳区,海淀区,丰台区,通州区'), ('3101', '黄浦区,徐汇区,浦东新区,闵行区,嘉定区'), ('3201', '玄武区,鼓楼区,江宁区'), ('3205', '姑苏区,吴中区,昆山市'), ('3301', '上城区,西湖区,滨江区,余杭区,萧山区'), ('3302', '海曙区,鄞州区'), ('3701', '历下区,市中区'), ('3702', '市南区,崂山区,黄岛区'), ('4201', '江岸区,武昌区,洪山区'), ('4401', '越秀区,天河区,白云区,番禺区'), ('4403', '福田区,南山区,宝安区,龙岗区'), ('4406', '禅城区,顺德区'), ('5101', '锦江区,武侯区,成华区,双流区')) as t (c, l), unnest(string_to_array(l, ',')) with ordinality as u (a, o);

create table tz_shop_detail (
  shop_id bigint primary key,
  shop_name varchar(50),
  shop_type smallint,
  intro varchar(200),
  shop_owner varchar(20),
  mobile varchar(20),
  province varchar(20),
  city varchar(20),
  shop_address varchar(100),
  shop_status smallint,
  transport_type smallint,
  fixed_freight numeric(15,2),
  full_free_shipping numeric(15,2),
  create_time timestamp,
  update_time timestamp
);
comment on table tz_shop_detail is '店铺详情';
comment on column tz_shop_detail.shop_id is '店铺id';
comment on column tz_shop_detail.shop_name is '店铺名称(数字、中文，英文(可混合，不可有特殊字符)，可修改)';
comment on column tz_shop_detail.shop_type is '店铺类型 0自营 1入驻';
comment on column tz_shop_detail.intro is '店铺简介';
comment on column tz_shop_detail.shop_owner is '店长';
comment on column tz_shop_detail.mobile is '店铺绑定的手机(登录账号)';
comment on column tz_shop_detail.province is '店铺所在省份';
comment on column tz_shop_detail.city is '店铺所在城市';
comment on column tz_shop_detail.shop_address is '店铺详细地址';
comment on column tz_shop_detail.shop_status is '店铺状态(-1:未开通 0: 停业中 1:营业中)，可修改';
comment on column tz_shop_detail.transport_type is '0:商家承担运费; 1:买家承担运费';
comment on column tz_shop_detail.fixed_freight is '固定运费';
comment on column tz_shop_detail.full_free_shipping is '满X包邮';
comment on column tz_shop_detail.create_time is '店铺创建时间';
comment on column tz_shop_detail.update_time is '店铺更新时间';
insert into tz_shop_detail
select row_number() over (), n, case when n like '%自营%' then 0 else 1 end, i, pg_temp.person('so', hashtext(n), hashtext(n) % 2 = 0), pg_temp.mobile('so', hashtext(n)), p, c, a, s, case when ff is null then 0 else 1 end, ff, fr, t::timestamp + interval '10 hours' * pg_temp.f('sc', hashtext(n)), t::timestamp + interval '400 days' * pg_temp.f('su', hashtext(n))
  from (values ('优选自营数码', '自营3C数码配件', '浙江省', '杭州市', '滨江区长河路351号', 1, null::numeric, null::numeric, '2024-02-10'), ('优选自营家清', '纸品清洁日用', '浙江省', '杭州市', '滨江区长河路351号', 1, null, null, '2024-02-10'), ('禾木茶业', '高山原产茶', '福建省', '福州市', '鼓楼区五四路112号', 1, 8, 99, '2024-02-20'), ('小满母婴生活馆', '母婴用品一站购', '上海市', '上海市', '闵行区七莘路2855号', 1, 6, 88, '2024-03-02'), ('野途户外', '露营徒步装备', '四川省', '成都市', '武侯区科华北路60号', 1, 10, 199, '2024-03-15'), ('鲜到家生鲜', '产地直发水果海鲜', '山东省', '青岛市', '黄岛区漓江路18号', 1, 12, 129, '2024-04-08'), ('素棉家纺', '床品毛巾', '江苏省', '南通市', '通州区川姜镇家纺城B区', 1, null, null, '2024-05-20'), ('匠作厨具', '铸铁锅与刀具', '广东省', '阳江市', '江城区东风三路9号', 1, 10, 159, '2024-07-01'), ('毛球宠物', '猫狗粮用品', '广东省', '广州市', '番禺区大石街朝阳路', 1, 8, 120, '2024-09-12'), ('芷兰美妆', '国货护肤', '广东省', '广州市', '白云区机场路1600号', 1, null, null, '2025-01-06'), ('老巷食集', '地方零食', '湖北省', '武汉市', '江岸区胜利街88号', 0, 6, 69, '2024-03-20'), ('拾光文具', '手账文具', '江苏省', '苏州市', '姑苏区平江路210号', -1, 6, 59, '2026-06-11')) as v (n, i, p, c, a, s, ff, fr, t);

create table tz_category (
  category_id bigint primary key,
  shop_id bigint,
  parent_id bigint,
  category_name varchar(50),
  seq int,
  status int,
  rec_time timestamp,
  grade int,
  update_time timestamp
);
comment on table tz_category is '产品类目';
comment on column tz_category.category_id is '类目ID';
comment on column tz_category.shop_id is '店铺ID，平台类目为0';
comment on column tz_category.parent_id is '父节点，一级为0';
comment on column tz_category.category_name is '产品类目名称';
comment on column tz_category.seq is '排序';
comment on column tz_category.status is '默认是1，表示正常状态,0为下线状态';
comment on column tz_category.rec_time is '记录时间';
comment on column tz_category.grade is '分类层级';
comment on column tz_category.update_time is '更新时间';
insert into tz_category
select id, 0, pid, n, id % 10, case when id in (25, 7) then 0 else 1 end, timestamp '2024-02-05 10:12:00', case when pid = 0 then 1 else 2 end, timestamp '2024-02-05 10:12:00' + (id * 9 % 200) * interval '1 day'
  from (values (1, 0, '数码家电'), (2, 0, '家居日用'), (3, 0, '食品生鲜'), (4, 0, '母婴'), (5, 0, '运动户外'), (6, 0, '美妆宠物'), (7, 0, '礼品卡券'), (11, 1, '手机配件'), (12, 1, '影音耳机'), (13, 1, '生活电器'), (21, 2, '纸品清洁'), (22, 2, '床品家纺'), (23, 2, '厨房用具'), (24, 2, '文具办公'), (25, 2, '节庆装饰'), (31, 3, '茶叶'), (32, 3, '水果'), (33, 3, '水产'), (34, 3, '休闲零食'), (41, 4, '纸尿裤'), (42, 4, '喂养用品'), (51, 5, '露营装备'), (52, 5, '登山徒步'), (61, 6, '护肤'), (62, 6, '猫粮狗粮'), (63, 6, '宠物用品')) as v (id, pid, n);

create table tz_delivery (
  dvy_id bigint primary key,
  dvy_name varchar(50),
  company_home_url varchar(255),
  rec_time timestamp,
  modify_time timestamp,
  query_url varchar(255)
);
comment on table tz_delivery is '物流公司';
comment on column tz_delivery.dvy_id is 'ID';
comment on column tz_delivery.dvy_name is '物流公司名称';
comment on column tz_delivery.company_home_url is '公司主页';
comment on column tz_delivery.rec_time is '建立时间';
comment on column tz_delivery.modify_time is '修改时间';
comment on column tz_delivery.query_url is '物流查询接口';
insert into tz_delivery select row_number() over (), split_part(x, ':', 1), 'http://www.' || split_part(x, ':', 2), '2024-02-05 10:00:00', '2024-02-05 10:00:00', 'http://api.kuaidi.example/query?com=' || split_part(split_part(x, ':', 2), '.', 1) || '&nu={dvyFlowId}' from unnest(string_to_array('顺丰快递公司:sf-express.com,圆通快递公司:yto.net.cn,中通快递公司:zto.cn,韵达快递公司:yundaex.com,申通快递公司:sto.cn,邮政EMS:ems.com.cn', ',')) as x;

create table tz_user (
  user_id varchar(36) primary key,
  nick_name varchar(50),
  real_name varchar(50),
  user_mobile varchar(50),
  user_regtime timestamp,
  user_regip varchar(50),
  user_lasttime timestamp,
  sex char(1),
  birth_date char(10),
  status int,
  score int,
  modify_time timestamp
);
comment on table tz_user is '用户表';
comment on column tz_user.user_id is 'ID';
comment on column tz_user.nick_name is '用户昵称';
comment on column tz_user.real_name is '真实姓名';
comment on column tz_user.user_mobile is '手机号码';
comment on column tz_user.user_regtime is '注册时间';
comment on column tz_user.user_regip is '注册IP';
comment on column tz_user.user_lasttime is '最后登录时间';
comment on column tz_user.sex is 'M(男) or F(女)';
comment on column tz_user.birth_date is '例如：2009-11-27';
comment on column tz_user.status is '状态 1 正常 0 无效';
comment on column tz_user.score is '用户积分';
comment on column tz_user.modify_time is '修改时间';
insert into tz_user
select md5('user' || i), case when i % 5 = 0 then '微信用户' else pg_temp.one('na', i, '爱吃橘子的,小小,快乐,晴天,阿,南方的,一只,老,追风,慢') || pg_temp.one('nb', i, '猫,鱼,橙子,团子,小鹿,北北,可乐,咖啡,豆豆,木木,星辰,柚子') || case when i % 3 = 0 then pg_temp.z('nn', i, 1, 999)::text else '' end end, case when pg_temp.f('rn', i) < 0.42 then pg_temp.person('us', i, pg_temp.f('sx', i) < 0.4) end, pg_temp.mobile('um', i), t, '10.' || i % 200 || '.' || i % 37 || '.' || i % 251, null, case when pg_temp.f('sn', i) < 0.8 then case when pg_temp.f('sx', i) < 0.4 then 'M' else 'F' end end, case when pg_temp.f('bn', i) < 0.35 then (date '1968-01-01' + pg_temp.z('bd', i, 0, 14000))::text end, case when pg_temp.f('st', i) < 0.025 then 0 else 1 end, 0, t
  from (select i, pg_temp.at(pg_temp.at_q(power((i - pg_temp.f('rt', i)) / 900, 1.4)), 'rt', i, 7, 24) as t from generate_series(1, 900) as i) as a;

create table tz_prod (
  prod_id bigint primary key,
  prod_name varchar(300),
  shop_id bigint,
  ori_price numeric(15,2),
  price numeric(15,2),
  brief varchar(500),
  pic varchar(255),
  status int,
  category_id bigint,
  sold_num int,
  total_stocks int,
  create_time timestamp,
  update_time timestamp,
  putaway_time timestamp,
  version int
);
comment on table tz_prod is '商品';
comment on column tz_prod.prod_id is '产品ID';
comment on column tz_prod.prod_name is '商品名称';
comment on column tz_prod.shop_id is '店铺id';
comment on column tz_prod.ori_price is '原价';
comment on column tz_prod.price is '现价';
comment on column tz_prod.brief is '简要描述,卖点等';
comment on column tz_prod.pic is '商品主图';
comment on column tz_prod.status is '默认是1，表示正常状态, -1表示删除, 0下架';
comment on column tz_prod.category_id is '商品分类';
comment on column tz_prod.sold_num is '销量';
comment on column tz_prod.total_stocks is '总库存';
comment on column tz_prod.create_time is '录入时间';
comment on column tz_prod.update_time is '修改时间';
comment on column tz_prod.putaway_time is '上架时间';
comment on column tz_prod.version is '版本 乐观锁';
create temp table prod_src as
select row_number() over (order by s, o) as prod_id, s, c, split_part(x, ':', 1) as n, split_part(x, ':', 2)::numeric as pr, spec
  from (values
    (1, 11, '颜色:黑色,白色', '氮化镓快充头65W:89,编织快充数据线2米:29,磁吸充电宝5000毫安:139,手机支架桌面款:35,防摔透明手机壳:25,钢化膜两片装:19'),
    (1, 12, '颜色:曜石黑,云母白,雾霾蓝', '真无线降噪耳机Air3:269,头戴式蓝牙耳机H20:359,便携蓝牙音箱:149,有线入耳式耳机:49'),
    (1, 13, '颜色:白色,浅绿', '桌面循环扇:99,电热水壶1.5升:109,加湿器4升:159,挂烫机手持款:189'),
    (2, 21, '规格:单份,家庭装', '原木抽纸24包:39.9,厨房湿巾80抽:12.9,洗衣液3公斤:35.9,洗洁精1.2公斤:11.8,垃圾袋加厚100只:16.9,马桶清洁剂500毫升:15.5,酒精湿巾60片:9.9,棉柔洗脸巾80抽:14.9'),
    (3, 31, '规格:100克,250克,礼盒装', '武夷肉桂岩茶:168,茉莉花茶特级:88,白毫银针:298,铁观音浓香型:108,金骏眉红茶:228,老白茶饼2019:198'),
    (4, 41, '尺码:M码,L码,XL码', '超薄拉拉裤:99,云柔纸尿裤:89,夜用纸尿裤:109'),
    (4, 42, '颜色:粉色,浅蓝', '宽口玻璃奶瓶240毫升:69,儿童硅胶餐盘:45,婴儿辅食机:199,保温学饮杯:79'),
    (5, 51, '颜色:军绿,卡其', '三人自动帐篷:399,折叠月亮椅:119,蛋卷桌:169,户外天幕3米:229,露营推车:259,便携卡式炉:139'),
    (5, 52, '尺码:S,M,L,XL', '冲锋衣三合一:499,速干长裤:159,碳素登山杖:129,徒步背包40升:299'),
    (6, 32, '规格:5斤装,10斤装', '烟台红富士:45,赣南脐橙:39.9,徐香猕猴桃:49.9,莱阳梨:36,即墨小番茄:42'),
    (6, 33, '规格:500克,1000克', '冷冻大虾仁:69,鲅鱼水饺:39,即食海参:298,扇贝柱:88'),
    (7, 22, '尺寸:1.5米床,1.8米床', '长绒棉四件套:329,天丝夏凉被:259,纯棉床笠:99,乳胶枕:139,加厚浴巾:49,大豆纤维被:289'),
    (8, 23, '规格:标准,套装', '铸铁炒锅32厘米:238,珐琅炖锅24厘米:329,三德刀:128,切菜板竹制:59,麦饭石平底锅:149,厨房剪刀:39'),
    (9, 62, '规格:2公斤,5公斤', '全价成猫粮鸡肉味:95,幼犬奶糕粮:88,冻干双拼猫粮:139,中大型犬粮:119'),
    (9, 63, '颜色:灰色,粉色', '豆腐猫砂6升:29.9,自动饮水机:99,猫抓板:25,宠物牵引绳:39,猫爬架小型:159'),
    (10, 61, '规格:标准装,礼盒装', '氨基酸洁面乳:69,玻尿酸精华水:129,烟酰胺面霜:159,防晒乳SPF50:89,茶树面膜10片:59,护手霜三支装:39'),
    (11, 34, '规格:单袋,三袋装', '孝感麻糖:22,武汉鸭脖麻辣:32,洪湖藕带:26,热干面速食6份:29.9,潜江小龙虾尾:49,桂花糕:18')) as v (s, c, spec, l),
    unnest(string_to_array(l, ',')) with ordinality as u (x, o);
insert into tz_prod
select prod_id, n, s, round(pr * (1.1 + pg_temp.f('op', prod_id) * 0.4)::numeric), pr, case when prod_id % 3 <> 0 then pg_temp.one('br', prod_id, '新客立减,产地直发,七天无理由退货,销量爆款,老客回购推荐,限时特惠') end, '2024/03/' || substr(md5(n), 1, 16) || '.jpg', case when s = 11 then 0 when prod_id in (6, 23, 49) then -1 when pg_temp.f('ps', prod_id) < 0.08 then 0 else 1 end, c, 0, 0, t, t + interval '200 days' * pg_temp.f('pu', prod_id), t + interval '1 day' * pg_temp.f('pa', prod_id), pg_temp.z('pv', prod_id, 0, 14)
  from (select p.*, d.create_time + interval '1 day' + (case when prod_id % 4 = 0 then 330 else 12 end) * pg_temp.f('pt', prod_id) * interval '1 day' as t from prod_src as p join tz_shop_detail as d on d.shop_id = p.s) as a;
update tz_prod set create_time = date_trunc('second', create_time), update_time = date_trunc('second', update_time), putaway_time = date_trunc('second', putaway_time);

create table tz_sku (
  sku_id bigint primary key,
  prod_id bigint,
  properties varchar(200),
  ori_price numeric(15,2),
  price numeric(15,2),
  stocks int,
  actual_stocks int,
  party_code varchar(100),
  sku_name varchar(120),
  weight numeric(10,3),
  status smallint,
  is_delete smallint,
  rec_time timestamp,
  update_time timestamp
);
comment on table tz_sku is '单品SKU表';
comment on column tz_sku.sku_id is '单品ID';
comment on column tz_sku.prod_id is '商品ID';
comment on column tz_sku.properties is '销售属性组合字符串 格式是p1:v1;p2:v2';
comment on column tz_sku.ori_price is '原价';
comment on column tz_sku.price is '价格';
comment on column tz_sku.stocks is '商品在付款减库存的状态下，该sku上未付款的订单数量';
comment on column tz_sku.actual_stocks is '实际库存';
comment on column tz_sku.party_code is '商家编码';
comment on column tz_sku.sku_name is 'sku名称';
comment on column tz_sku.weight is '商品重量(kg)';
comment on column tz_sku.status is '0 禁用 1 启用';
comment on column tz_sku.is_delete is '0 正常 1 已被删除';
comment on column tz_sku.rec_time is '记录时间';
comment on column tz_sku.update_time is '修改时间';
insert into tz_sku
select row_number() over (order by p.prod_id, o), p.prod_id, split_part(spec, ':', 1) || ':' || v, round(d.ori_price * m), round(d.price * m, 2), pg_temp.z('ks', p.prod_id * 10 + o, 0, 3), pg_temp.sk('ka', p.prod_id * 10 + o, 0, 900, 2), case when s in (1, 2, 7, 8) then 'S' || lpad(s::text, 2, '0') || lpad(p.prod_id::text, 4, '0') || o end, v, round((0.1 + pg_temp.f('kw', p.prod_id) * 4)::numeric, 3), case when pg_temp.f('kt', p.prod_id * 10 + o) < 0.04 then 0 else 1 end, case when d.status = -1 then 1 when pg_temp.f('kd', p.prod_id * 10 + o) < 0.03 then 1 else 0 end, d.create_time, d.update_time
  from prod_src as p join tz_prod as d using (prod_id), unnest(string_to_array(split_part(spec, ':', 2), ',')) with ordinality as u (v, o),
    lateral (select case when spec like '规格%' then (array[1, 1.8, 2.6])[o] when spec like '尺寸%' then (array[1, 1.15])[o] else 1 end as m) as x;
update tz_prod as p set total_stocks = s.n from (select prod_id, sum(actual_stocks) as n from tz_sku where is_delete = 0 group by 1) as s where s.prod_id = p.prod_id;

create table tz_user_addr_order (
  addr_order_id bigint primary key,
  user_id varchar(36),
  receiver varchar(50),
  province varchar(100),
  city varchar(20),
  area varchar(20),
  addr varchar(1000),
  post_code varchar(15),
  province_id bigint,
  city_id bigint,
  area_id bigint,
  mobile varchar(20),
  create_time timestamp
);
comment on table tz_user_addr_order is '用户订单配送地址';
comment on column tz_user_addr_order.addr_order_id is 'ID';
comment on column tz_user_addr_order.user_id is '用户ID';
comment on column tz_user_addr_order.receiver is '收货人';
comment on column tz_user_addr_order.province is '省';
comment on column tz_user_addr_order.city is '城市';
comment on column tz_user_addr_order.area is '区';
comment on column tz_user_addr_order.addr is '地址';
comment on column tz_user_addr_order.post_code is '邮编';
comment on column tz_user_addr_order.province_id is '省ID';
comment on column tz_user_addr_order.city_id is '城市ID';
comment on column tz_user_addr_order.area_id is '区域ID';
comment on column tz_user_addr_order.mobile is '手机';
comment on column tz_user_addr_order.create_time is '建立时间';
create table tz_order (
  order_id bigint primary key,
  shop_id bigint,
  prod_name varchar(1000),
  user_id varchar(36),
  order_number varchar(50) not null,
  total numeric(15,2),
  actual_total numeric(15,2),
  pay_type int,
  remarks varchar(1024),
  status int,
  dvy_id bigint,
  dvy_flow_id varchar(100),
  freight_amount numeric(15,2),
  reduce_amount numeric(15,2),
  addr_order_id bigint,
  product_nums int,
  create_time timestamp,
  update_time timestamp,
  pay_time timestamp,
  dvy_time timestamp,
  finally_time timestamp,
  cancel_time timestamp,
  is_payed smallint,
  delete_status int,
  refund_sts int,
  close_type smallint
);
comment on table tz_order is '订单表';
comment on column tz_order.order_id is '订单ID';
comment on column tz_order.shop_id is '店铺id';
comment on column tz_order.prod_name is '产品名称,多个产品将会以逗号隔开';
comment on column tz_order.user_id is '订购用户ID';
comment on column tz_order.order_number is '订购流水号';
comment on column tz_order.total is '总值';
comment on column tz_order.actual_total is '实际总值';
comment on column tz_order.pay_type is '支付方式 0 手动代付 1 微信支付 2 支付宝';
comment on column tz_order.remarks is '订单备注';
comment on column tz_order.status is '订单状态 1:待付款 2:待发货 3:待收货 4:待评价 5:成功 6:失败';
comment on column tz_order.dvy_id is '配送方式ID';
comment on column tz_order.dvy_flow_id is '物流单号';
comment on column tz_order.freight_amount is '订单运费';
comment on column tz_order.reduce_amount is '优惠总额';
comment on column tz_order.addr_order_id is '用户订单地址Id';
comment on column tz_order.product_nums is '订单商品总数';
comment on column tz_order.create_time is '订购时间';
comment on column tz_order.update_time is '订单更新时间';
comment on column tz_order.pay_time is '付款时间';
comment on column tz_order.dvy_time is '发货时间';
comment on column tz_order.finally_time is '完成时间';
comment on column tz_order.cancel_time is '取消时间';
comment on column tz_order.is_payed is '是否已经支付，1：已经支付过，0：，没有支付过';
comment on column tz_order.delete_status is '用户订单删除状态，0：没有删除， 1：回收站， 2：永久删除';
comment on column tz_order.refund_sts is '0:默认,1:在处理,2:处理完成';
comment on column tz_order.close_type is '订单关闭原因 1-超时未支付 2-退款关闭 4-买家取消 15-已通过货到付款交易';
create table tz_order_item (
  order_item_id bigint primary key,
  shop_id bigint,
  order_number varchar(50),
  prod_id bigint,
  sku_id bigint,
  prod_count int,
  prod_name varchar(120),
  sku_name varchar(120),
  price numeric(15,2),
  user_id varchar(36),
  product_total_amount numeric(15,2),
  rec_time timestamp,
  comm_sts int
);
comment on table tz_order_item is '订单项';
comment on column tz_order_item.order_item_id is '订单项ID';
comment on column tz_order_item.shop_id is '店铺id';
comment on column tz_order_item.order_number is '订单order_number';
comment on column tz_order_item.prod_id is '产品ID';
comment on column tz_order_item.sku_id is '产品SkuID';
comment on column tz_order_item.prod_count is '购物车产品个数';
comment on column tz_order_item.prod_name is '产品名称';
comment on column tz_order_item.sku_name is 'sku名称';
comment on column tz_order_item.price is '产品价格';
comment on column tz_order_item.user_id is '用户Id';
comment on column tz_order_item.product_total_amount is '商品总金额';
comment on column tz_order_item.rec_time is '购物时间';
comment on column tz_order_item.comm_sts is '评论状态： 0 未评价 1 已评价';
create temp table o0 as
select i, pg_temp.sk('ou', i, 1, greatest(20, (900 * power(i / 3200.0, 0.72))::int), 1.7) as u, d, pg_temp.at(d, 'ot', i, 7, 24) as t,
    case when d < date '2024-09-20' then pg_temp.w('os', i, '1:30,2:24,3:10,4:8,5:8,6:8,11:7')::int when d < date '2025-02-01' then pg_temp.w('os', i, '1:30,2:24,3:9,4:8,5:6,6:9,7:7,8:5,11:4')::int when d < date '2025-10-01' then pg_temp.w('os', i, '1:26,2:22,3:7,4:8,5:8,6:9,7:6,8:5,9:7,10:6,11:2')::int else pg_temp.w('os', i, '1:25,2:22,3:7,4:7,5:8,6:8,7:7,8:5,9:9,10:9')::int end as s
  from (select i, pg_temp.at_q((i - pg_temp.f('od', i)) / 3200) as d from generate_series(1, 3200) as i offset 0) as a;
create temp table k0 as
select k.*, p.shop_id, p.prod_name, p.create_time, row_number() over (partition by p.shop_id order by pg_temp.f('kr', k.sku_id)) as r, count(*) over (partition by p.shop_id) as n from tz_sku as k join tz_prod as p using (prod_id);
analyze o0;
analyze k0;
create temp table i0 as
select distinct on (o.i, k.sku_id) o.i, o.u, o.t, k.shop_id, k.prod_id, k.sku_id, k.prod_name, k.sku_name, k.price, pg_temp.w('iq', o.i * 10 + j, '1:78,2:15,3:5,5:1,10:1')::int as q
  from o0 as o, lateral generate_series(1, pg_temp.w('in', o.i, '1:62,2:24,3:10,4:4')::int) as j, lateral (select power(pg_temp.f('ir', o.i * 10 + j), 1.5) as v offset 0) as y
  join k0 as k on true
 where k.shop_id = o.s and k.r = 1 + floor(v * k.n)::int and (k.create_time < o.t or k.prod_id % 4 <> 0)
 order by o.i, k.sku_id;
insert into tz_order
select row_number() over (order by i), s, names, md5('user' || u), to_char(t, 'YYYYMMDDHH24MISS') || lpad((i * 7919 % 1000000)::text, 6, '0'), total, total - red + fr, case when not unpaid and st <> 1 then pg_temp.w('op', i, '1:72,2:27,0:1')::int end, case when pg_temp.f('om', i) < 0.07 then pg_temp.one('on', i, '尽快发货谢谢,放门口即可,送货前电话联系,请发顺丰,工作日送,要送人的包装仔细一点') end, st, case when shipped then dv end, case when shipped then (array['SF', 'YT', '7', '43', '77', 'EM'])[dv] || lpad((pg_temp.f('ow', i) * 1e12)::bigint::text, 12, '0') end, fr, red, i, nums, t, coalesce(fin, canc, case when shipped then ship end, pay, t), pay, case when shipped then ship end, fin, canc, case when pay is null then 0 else 1 end, case when st in (5, 6) then pg_temp.w('oz', i, '0:93,1:5,2:2')::int else 0 end, 0, case when st = 6 then case when pg_temp.f('oc', i) < 0.6 then 1 else 4 end end
  from (select *, case when unpaid then t + case when pg_temp.f('oc', i) < 0.6 then interval '30 minutes' else interval '25 minutes' * pg_temp.f('oj', i) end end as canc, case when not unpaid and st <> 1 then date_trunc('second', t + interval '1 minute' * (0.3 + power(pg_temp.f('oy', i), 4) * 25)) end as pay, st in (3, 5) as shipped, least(date_trunc('second', t + interval '1 hour' * (4 + 44 * pg_temp.f('ox', i))), timestamp '2026-06-28 20:00:00') as ship, case when st = 5 then date_trunc('second', t + interval '1 day' * (3.2 + 9 * pg_temp.f('of', i))) end as fin, pg_temp.w('ov', i, '1:18,2:22,3:34,4:14,5:10,6:2')::int as dv
    from (select *, case when unpaid then 6 when t > timestamp '2026-06-28 12:00:00' then 1 when t > timestamp '2026-06-27 12:00:00' then 2 when t > timestamp '2026-06-20' then case when pg_temp.f('oa', i) < 0.15 then 2 else 3 end when t > timestamp '2026-06-15' then 3 else 5 end as st
      from (select x.i, x.u, x.t, x.shop_id as s, pg_temp.f('oq', x.i) < 0.09 and x.t < timestamp '2026-06-28 10:00:00' as unpaid, string_agg(prod_name, ',' order by sku_id) as names, sum(price * q) as total, sum(q) as nums, case when d.fixed_freight is null or sum(price * q) >= d.full_free_shipping then 0 else d.fixed_freight end as fr, case when to_char(x.t, 'MM') in ('06', '11') and sum(price * q) >= 200 then floor(sum(price * q) / 200) * 20 when pg_temp.f('ore', x.i) < 0.15 and sum(price * q) >= 50 then 5 else 0 end as red
        from i0 as x join tz_shop_detail as d using (shop_id) group by x.i, x.u, x.t, x.shop_id, d.fixed_freight, d.full_free_shipping) as a) as b) as c;
insert into tz_order_item
select row_number() over (order by o.order_id, x.sku_id), o.shop_id, o.order_number, x.prod_id, x.sku_id, x.q, x.prod_name, x.sku_name, x.price, o.user_id, x.price * x.q, o.create_time, case when o.status = 5 and pg_temp.f('cs', x.i * 400 + x.sku_id) < 0.36 then 1 else 0 end
  from i0 as x join tz_order as o on o.addr_order_id = x.i;
insert into tz_user_addr_order
select o.addr_order_id, o.user_id, pg_temp.person('ar', h, h % 5 < 2), p.area_name, c.area_name, a.area_name, pg_temp.one('as', h, '人民路,解放路,建设大道,文化路,长江路,中山路,科技园路,和平街,滨河路,学府路') || pg_temp.z('an', h, 1, 688) || '号' || pg_temp.one('ae', h, '阳光花园,翠湖小区,金色家园,软件园,时代公寓,锦绣华庭') || pg_temp.z('ab', h, 1, 20) || '栋' || pg_temp.z('ac', h, 101, 2404) || '室', null, p.area_id, c.area_id, a.area_id, pg_temp.mobile('am', h), o.create_time
  from tz_order as o, lateral (select hashtext(o.user_id)::bigint + case when pg_temp.f('a2', o.order_id) < 0.12 then 1 else 0 end as h offset 0) as x, lateral (select 1 + floor(power(pg_temp.f('ad', h), 1.3) * 45)::int as pick offset 0) as y
  join (select *, row_number() over (order by pg_temp.f('aa', area_id)) as r, count(*) over () as n from tz_area where level = 3) as a on true
  join tz_area as c on c.area_id = a.parent_id join tz_area as p on p.area_id = c.parent_id
 where a.r = pick;

create table tz_order_refund (
  refund_id bigint primary key,
  shop_id bigint,
  order_id bigint,
  order_number varchar(50),
  order_amount numeric(15,2),
  order_item_id bigint,
  refund_sn varchar(50),
  pay_type int,
  user_id varchar(50),
  goods_num int,
  refund_amount numeric(10,2),
  apply_type int,
  refund_sts int,
  return_money_sts int,
  apply_time timestamp,
  handel_time timestamp,
  refund_time timestamp,
  buyer_msg varchar(300),
  seller_msg varchar(300),
  express_name varchar(50),
  express_no varchar(50)
);
comment on table tz_order_refund is '退款';
comment on column tz_order_refund.refund_id is '记录ID';
comment on column tz_order_refund.shop_id is '店铺ID';
comment on column tz_order_refund.order_id is '订单ID';
comment on column tz_order_refund.order_number is '订单流水号';
comment on column tz_order_refund.order_amount is '订单总金额';
comment on column tz_order_refund.order_item_id is '订单项ID 全部退款是0';
comment on column tz_order_refund.refund_sn is '退款编号';
comment on column tz_order_refund.pay_type is '订单支付方式 1 微信支付 2 支付宝';
comment on column tz_order_refund.user_id is '买家ID';
comment on column tz_order_refund.goods_num is '退货数量';
comment on column tz_order_refund.refund_amount is '退款金额';
comment on column tz_order_refund.apply_type is '申请类型:1,仅退款,2退款退货';
comment on column tz_order_refund.refund_sts is '处理状态:1为待审核,2为同意,3为不同意';
comment on column tz_order_refund.return_money_sts is '处理退款状态: 0:退款处理中 1:退款成功 -1:退款失败';
comment on column tz_order_refund.apply_time is '申请时间';
comment on column tz_order_refund.handel_time is '卖家处理时间';
comment on column tz_order_refund.refund_time is '退款时间';
comment on column tz_order_refund.buyer_msg is '申请原因';
comment on column tz_order_refund.seller_msg is '卖家备注';
comment on column tz_order_refund.express_name is '物流公司名称';
comment on column tz_order_refund.express_no is '物流单号';
insert into tz_order_refund
select row_number() over (order by at), shop_id, order_id, order_number, actual_total, case when whole then 0 else order_item_id end, 'R' || to_char(at, 'YYYYMMDDHH24MISS') || lpad((order_id % 10000)::text, 4, '0'), pay_type, user_id, case when whole then product_nums else prod_count end, case when whole then actual_total else amt end, ty, rs, case rs when 2 then case when at > timestamp '2026-06-25' then 0 when pg_temp.f('rf', order_id) < 0.02 then -1 else 1 end end, at, case when rs <> 1 then at + interval '20 hours' * pg_temp.f('rh', order_id) end, case when rs = 2 and at <= timestamp '2026-06-25' and pg_temp.f('rf', order_id) >= 0.02 then at + interval '1 day' + ty * interval '40 hours' * pg_temp.f('rg', order_id) end, case when ty = 1 then pg_temp.one('rb', order_id, '不想要了,拍错了,商品破损,少发漏发,与描述不符') else pg_temp.one('rb', order_id, '质量问题,尺码不合适,七天无理由,与描述不符,发错货') end, case rs when 3 then pg_temp.one('rr', order_id, '商品已使用影响二次销售,超出退货期限,请先联系客服核实') end, case when ty = 2 and rs = 2 then pg_temp.one('re', order_id, '顺丰快递公司,中通快递公司,圆通快递公司') end, case when ty = 2 and rs = 2 then '7' || lpad((pg_temp.f('rx', order_id) * 1e12)::bigint::text, 12, '0') end
  from (select *, date_trunc('second', least(case when ty = 1 then coalesce(dvy_time, pay_time) + interval '50 hours' * pg_temp.f('r1', order_id) else dvy_time + interval '2 days' + interval '6 days' * pg_temp.f('r1', order_id) end, timestamp '2026-06-28 21:00:00')) as at, case when whole0 then true else false end as whole, case when coalesce(dvy_time, create_time) > timestamp '2026-06-24' then 1 else pg_temp.w('rs', order_id, '2:88,3:12')::int end as rs
    from (select o.*, i.order_item_id, i.prod_count, round(i.product_total_amount / o.total * (o.actual_total - o.freight_amount), 2) as amt, n.cnt = 1 or pg_temp.f('rw', o.order_id) < 0.4 as whole0, case when o.status = 2 then 1 else pg_temp.w('rt', o.order_id, '1:38,2:62')::int end as ty from tz_order as o join (select order_number, min(order_item_id) as order_item_id, count(*) as cnt from tz_order_item group by 1) as n using (order_number) join tz_order_item as i on i.order_item_id = n.order_item_id where o.is_payed = 1 and o.pay_type > 0 and pg_temp.f('rq', o.order_id) < case o.shop_id when 5 then 0.13 when 6 then 0.1 when 10 then 0.09 else 0.06 end) as a
   where ty = 1 or dvy_time is not null) as b;
update tz_order_refund set handel_time = date_trunc('second', handel_time), refund_time = date_trunc('second', refund_time);
update tz_order as o set refund_sts = case when r.refund_sts = 1 or r.return_money_sts = 0 then 1 else 2 end, status = case when r.return_money_sts = 1 and r.order_item_id = 0 then 6 else o.status end, close_type = case when r.return_money_sts = 1 and r.order_item_id = 0 then 2 end, finally_time = case when r.return_money_sts = 1 and r.order_item_id = 0 then r.refund_time else o.finally_time end, update_time = coalesce(r.refund_time, r.handel_time, r.apply_time) from tz_order_refund as r where r.order_id = o.order_id;
update tz_order_item as i set comm_sts = 0 from tz_order as o where o.order_number = i.order_number and o.status <> 5 and i.comm_sts = 1;
update tz_prod as p set sold_num = n from (select prod_id, sum(prod_count) as n from tz_order_item as i join tz_order as o using (order_number) where o.is_payed = 1 group by 1) as s where s.prod_id = p.prod_id;
update tz_prod as p set create_time = s.t - interval '26 hours', putaway_time = s.t - interval '20 hours' from (select prod_id, min(rec_time) as t from tz_order_item group by 1) as s where s.prod_id = p.prod_id and s.t < p.create_time + interval '1 day';
update tz_sku as k set rec_time = p.create_time from tz_prod as p where p.prod_id = k.prod_id;
update tz_user as u set user_lasttime = s.t, score = s.p from (select user_id, max(create_time) as t, (sum(actual_total) filter (where status = 5))::int as p from tz_order group by 1) as s where s.user_id = u.user_id;
update tz_user set score = 0 where score is null;
update tz_user as u set user_regtime = s.t - interval '9 minutes', modify_time = s.t from (select user_id, min(create_time) as t from tz_order group by 1) as s where s.user_id = u.user_id and s.t < u.user_regtime;

create table tz_prod_comm (
  prod_comm_id bigint primary key,
  prod_id bigint,
  order_item_id bigint,
  user_id varchar(36),
  content varchar(500),
  reply_content varchar(500),
  rec_time timestamp,
  reply_time timestamp,
  reply_sts int,
  score smallint,
  useful_counts int,
  is_anonymous int,
  status int,
  evaluate smallint
);
comment on table tz_prod_comm is '商品评论';
comment on column tz_prod_comm.prod_comm_id is 'ID';
comment on column tz_prod_comm.prod_id is '商品ID';
comment on column tz_prod_comm.order_item_id is '订单项ID';
comment on column tz_prod_comm.user_id is '评论用户ID';
comment on column tz_prod_comm.content is '评论内容';
comment on column tz_prod_comm.reply_content is '掌柜回复';
comment on column tz_prod_comm.rec_time is '记录时间';
comment on column tz_prod_comm.reply_time is '回复时间';
comment on column tz_prod_comm.reply_sts is '是否回复 0:未回复  1:已回复';
comment on column tz_prod_comm.score is '得分，0-5分';
comment on column tz_prod_comm.useful_counts is '有用的计数';
comment on column tz_prod_comm.is_anonymous is '是否匿名(1:是  0:否)';
comment on column tz_prod_comm.status is '是否显示，1:为显示，0:待审核， -1：不通过审核，不显示。 如果需要审核评论，则是0,，否则1';
comment on column tz_prod_comm.evaluate is '评价(0好评 1中评 2差评)';
insert into tz_prod_comm
select row_number() over (order by t, id), prod_id, id, user_id, case when sc >= 4 then pg_temp.one('cc', id, '很好用,质量不错，值得购买,物流很快,第二次买了,包装完好,性价比高,家人都喜欢,此用户没有填写评价') when sc = 3 then pg_temp.one('cc', id, '一般般,还行吧,和想象的有点差距,发货慢了点') else pg_temp.one('cc', id, '质量太差,收到就是坏的,客服态度不好,不会再买') end, case when rp then case when sc >= 4 then '感谢您的支持，欢迎再来' else '非常抱歉，客服会尽快联系您处理' end end, t, case when rp then t + interval '1 hour' * pg_temp.z('ch', id, 2, 60) end, rp::int, sc, pg_temp.sk('cu', id, 0, 12, 4), case when pg_temp.f('ca', id) < 0.3 then 1 else 0 end, case when t > timestamp '2026-06-25' then 0 when pg_temp.f('cx', id) < 0.02 then -1 else 1 end, case when sc >= 4 then 0 when sc = 3 then 1 else 2 end
  from (select i.order_item_id as id, i.prod_id, i.user_id, date_trunc('second', o.finally_time + interval '1 day' * pg_temp.f('ct', i.order_item_id) * 3) as t, pg_temp.w('cw', i.order_item_id, '5:68,4:18,3:7,2:3,1:4')::int as sc, pg_temp.f('cr', i.order_item_id) < case when o.shop_id < 3 then 0.8 else 0.35 end as rp from tz_order_item as i join tz_order as o using (order_number) where i.comm_sts = 1) as a;

create table tz_user_collection (
  user_collection_id bigint primary key,
  prod_id bigint,
  user_id varchar(36),
  create_time timestamp
);
comment on table tz_user_collection is '用户收藏商品';
comment on column tz_user_collection.user_collection_id is '收藏表';
comment on column tz_user_collection.prod_id is '商品id';
comment on column tz_user_collection.user_id is '用户id';
comment on column tz_user_collection.create_time is '收藏时间';
insert into tz_user_collection
select row_number() over (order by t), p, md5('user' || u), t from (select distinct on (p, u) p, u, t from (select pg_temp.sk('fp', i, 1, 82, 1.3) as p, pg_temp.sk('fu', i, 1, 900, 1.4) as u, pg_temp.at(pg_temp.at_q(0.1 + 0.9 * i / 1100), 'ft', i, 8, 24) as t from generate_series(1, 1100) as i) as a order by p, u, t) as b;

create table tz_sys_config (
  id bigint primary key,
  param_key varchar(50),
  param_value varchar(500),
  remark varchar(500)
);
comment on table tz_sys_config is '系统配置信息表';
comment on column tz_sys_config.id is 'ID';
comment on column tz_sys_config.param_key is 'key';
comment on column tz_sys_config.param_value is 'value';
comment on column tz_sys_config.remark is '备注';
insert into tz_sys_config values (1, 'ORDER_CANCEL_MINUTES', '30', '未付款订单自动取消时间(分钟)'), (2, 'ORDER_CONFIRM_DAYS', '15', '自动确认收货天数'), (3, 'COMM_NEED_AUDIT', '1', '评论是否需要审核'), (4, 'SCORE_RATE', '1', '每消费1元送积分'), (5, 'QINIU_DOMAIN', 'https://img.youxuan.example/', null);

create table tz_sys_log (
  id bigint primary key,
  username varchar(50),
  operation varchar(50),
  method varchar(200),
  params varchar(500),
  time bigint,
  ip varchar(64),
  create_date timestamp
);
comment on table tz_sys_log is '系统日志';
comment on column tz_sys_log.id is 'ID';
comment on column tz_sys_log.username is '用户名';
comment on column tz_sys_log.operation is '用户操作';
comment on column tz_sys_log.method is '请求方法';
comment on column tz_sys_log.params is '请求参数';
comment on column tz_sys_log.time is '执行时长(毫秒)';
comment on column tz_sys_log.ip is 'IP地址';
comment on column tz_sys_log.create_date is '创建时间';
insert into tz_sys_log
select i, pg_temp.w('lu', i, 'admin:3,yunying01:5,kefu01:4,kefu02:3'), o, 'com.yami.shop.' || m, case when i % 4 <> 0 then '[' || pg_temp.z('lp', i, 1, 3000) || ']' end, pg_temp.sk('lt', i, 3, 900, 3), '192.168.1.' || pg_temp.z('li', i, 10, 60), pg_temp.at(pg_temp.at_q(i / 600.0), 'ld', i, 8, 20)
  from (select i, split_part(x, ':', 1) as o, split_part(x, ':', 2) as m from (select i, pg_temp.one('lo', i, '修改商品:admin.controller.ProductController.update(),订单发货:admin.controller.OrderController.delivery(),修改配置:sys.controller.SysConfigController.update(),下架商品:admin.controller.ProductController.updateStatus(),保存菜单:sys.controller.SysMenuController.save()') as x from generate_series(1, 600) as i) as a) as b;

create index on tz_order (user_id);
create index on tz_order (shop_id, create_time);
create unique index on tz_order (order_number);
create index on tz_order_item (order_number);
create index on tz_sku (prod_id);
drop table cal, prod_src, o0, k0, i0;
