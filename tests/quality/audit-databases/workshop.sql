-- The manufacturing execution system of a maker of car parts, four lines: Chinese, keys declared, statuses as capital words explained in
-- comments, comments on nearly every column, quantities with their units beside them, reports written by machines and by people.
-- Values are drawn by hashing, so that every load gives the same rows. The functions go with the session.
create function pg_temp.u(key text, i bigint) returns float8 language sql immutable
  as $$ select ('x' || substr(md5(key || ':' || i::text), 1, 7))::bit(28)::int / 268435456::float8 $$;
create function pg_temp.n(key text, i bigint, low int, high int) returns int language sql immutable
  as $$ select low + floor(pg_temp.u(key, i) * (high - low + 1))::int $$;
create function pg_temp.skew(key text, i bigint, low int, high int, power float8) returns int language sql immutable
  as $$ select low + floor(power(pg_temp.u(key, i), power) * (high - low + 1))::int $$;
create function pg_temp.pick(key text, i bigint, options text[]) returns text language sql immutable
  as $$ select options[1 + floor(pg_temp.u(key, i) * cardinality(options))::int] $$;
create function pg_temp.weighted(key text, i bigint, options text[], weights int[]) returns text language plpgsql immutable as $$
declare
  rest float8 := pg_temp.u(key, i) * (select sum(w) from unnest(weights) as w);
begin
  for at in 1 .. cardinality(options) loop
    rest := rest - weights[at];
    if rest < 0 then return options[at]; end if;
  end loop;
  return options[cardinality(options)];
end $$;

-- 会员 ---------------------------------------------------------------------------------------------------------------


set jit = off;

-- 基础数据 -----------------------------------------------------------------------------------------------------------

create table base_line (
  id int primary key,
  line_code varchar(10) not null unique,
  line_name varchar(50) not null,
  workshop varchar(30) not null,
  capacity_per_shift int,
  enabled boolean not null default true,
  remark varchar(200)
);
comment on table base_line is '产线';
comment on column base_line.line_code is '产线编码';
comment on column base_line.line_name is '产线名称';
comment on column base_line.workshop is '所属车间';
comment on column base_line.capacity_per_shift is '班产能（件）';
comment on column base_line.enabled is '是否启用';
insert into base_line values (1, 'L01', '机加一线', '机加车间', 420, true, null), (2, 'L02', '机加二线', '机加车间', 380, true, null), (3, 'L03', '齿轴线', '机加车间', 260, true, '2023年10月扩产'), (4, 'L04', '总装线', '装配车间', 520, true, null), (5, 'L05', '旧试制线', '机加车间', 60, false, '已停用');

create table base_product (
  id int primary key,
  product_code varchar(20) not null unique,
  product_name varchar(60) not null,
  spec varchar(60),
  category varchar(20) not null,
  drawing_no varchar(30),
  drawing_version varchar(5) default 'A',
  unit varchar(10) not null default '件',
  net_weight_g numeric(10, 1),
  standard_cost numeric(10, 2),
  customer_name varchar(60),
  line_id int references base_line (id),
  status varchar(10) not null default 'MASS',
  created_by varchar(30),
  created_at timestamp,
  updated_at timestamp,
  is_deleted boolean not null default false
);
comment on table base_product is '产品';
comment on column base_product.product_code is '产品编码';
comment on column base_product.product_name is '产品名称';
comment on column base_product.spec is '规格型号';
comment on column base_product.category is '产品类别';
comment on column base_product.drawing_no is '图号';
comment on column base_product.drawing_version is '图纸版本';
comment on column base_product.unit is '计量单位';
comment on column base_product.net_weight_g is '净重（克）';
comment on column base_product.standard_cost is '标准成本（元）';
comment on column base_product.customer_name is '客户';
comment on column base_product.line_id is '默认产线';
comment on column base_product.status is '产品阶段：TRIAL试制，MASS量产，STOP停产';
comment on column base_product.created_by is '创建人';
comment on column base_product.created_at is '创建时间';
comment on column base_product.updated_at is '更新时间';
comment on column base_product.is_deleted is '是否删除';
insert into base_product
select row_number() over (), 'P' || lpad((row_number() over () * 10 + 1000)::text, 5, '0'), n, s, c, 'JT-' || substr(md5(n || s), 1, 5) || '-' || l, case when length(s) % 3 = 0 then 'B' when length(s) % 3 = 1 then 'A' else 'C' end, case when c = '总成' then '套' else '件' end, w, round(cost, 2), cust, l, st, 'chenwei', '2022-11-20 09:30', case when l = 3 then timestamp '2024-05-08 14:12' end, st = 'STOP' and n like '%旧%'
  from (values ('电机端盖', 'DG-120', '端盖', 1, 820, 26.4, '宁波远航电机', 'MASS'), ('电机端盖', 'DG-135', '端盖', 1, 960, 29.8, '宁波远航电机', 'MASS'), ('后端盖', 'HG-120', '端盖', 1, 640, 21.5, '宁波远航电机', 'MASS'), ('水泵壳体', 'SB-08', '壳体', 1, 1320, 41.2, '合肥众联汽车', 'MASS'), ('水泵壳体', 'SB-10', '壳体', 1, 1480, 46.9, '合肥众联汽车', 'MASS'), ('机油泵体', 'JB-21', '壳体', 2, 1150, 38.6, '合肥众联汽车', 'MASS'), ('转向器壳体', 'ZK-3', '壳体', 2, 2260, 72.3, '芜湖新程底盘', 'MASS'), ('副车架支架', 'ZJ-L', '支架', 2, 1710, 33.1, '芜湖新程底盘', 'MASS'), ('副车架支架', 'ZJ-R', '支架', 2, 1710, 33.1, '芜湖新程底盘', 'MASS'), ('发动机支架', 'ZJ-F12', '支架', 2, 1390, 30.7, '重庆山城动力', 'MASS'), ('压缩机支架', 'ZJ-Y4', '支架', 2, 880, 19.9, '重庆山城动力', 'STOP'), ('输出轴', 'SZ-24', '轴', 3, 740, 48.5, '重庆山城动力', 'MASS'), ('输入轴', 'RZ-24', '轴', 3, 690, 47.2, '重庆山城动力', 'MASS'), ('中间轴', 'ZZ-18', '轴', 3, 520, 39.6, '宁波远航电机', 'MASS'), ('主动齿轮', 'CL-31', '齿轮', 3, 410, 35.8, '重庆山城动力', 'MASS'), ('从动齿轮', 'CL-47', '齿轮', 3, 660, 44.1, '重庆山城动力', 'MASS'), ('行星齿轮', 'CL-19', '齿轮', 3, 150, 22.7, '苏州启元减速机', 'MASS'), ('行星架', 'XJ-19', '齿轮', 3, 930, 58.0, '苏州启元减速机', 'TRIAL'), ('水泵总成', 'SBZ-08', '总成', 4, 2450, 128.6, '合肥众联汽车', 'MASS'), ('水泵总成', 'SBZ-10', '总成', 4, 2690, 141.0, '合肥众联汽车', 'MASS'), ('机油泵总成', 'JBZ-21', '总成', 4, 1980, 117.5, '合肥众联汽车', 'MASS'), ('减速器总成', 'JSZ-5', '总成', 4, 6850, 486.0, '苏州启元减速机', 'TRIAL'), ('旧款水泵总成', 'SBZ-06', '总成', 4, 2380, 119.0, '合肥众联汽车', 'STOP')) as v (n, s, c, l, w, cost, cust, st);

create table base_material (
  id int primary key,
  material_code varchar(20) not null unique,
  material_name varchar(60) not null,
  spec varchar(60) default '',
  material_type varchar(10) not null,
  unit varchar(10) not null,
  unit_price numeric(10, 3),
  supplier_name varchar(60),
  safety_stock numeric(12, 2),
  shelf_life_days int,
  created_at timestamp,
  is_deleted boolean not null default false
);
comment on table base_material is '物料';
comment on column base_material.material_code is '物料编码';
comment on column base_material.material_name is '物料名称';
comment on column base_material.spec is '规格';
comment on column base_material.material_type is '物料类型：RAW原材料，PART外购件，AUX辅料，PACK包材';
comment on column base_material.unit is '单位';
comment on column base_material.unit_price is '单价（元）';
comment on column base_material.supplier_name is '主供应商';
comment on column base_material.safety_stock is '安全库存';
comment on column base_material.shelf_life_days is '保质期（天），空为不限';
comment on column base_material.is_deleted is '是否删除';
insert into base_material
select row_number() over (), 'M' || case t when 'RAW' then '1' when 'PART' then '2' when 'AUX' then '3' else '4' end || lpad((row_number() over ())::text, 4, '0'), n, s, t, u, p, sup, ss, d, '2022-11-18 10:00', n = '旧标签'
  from (values ('铝合金毛坯', 'DG系列', 'RAW', '件', 14.2, '江阴恒铸', 3000, null), ('铝合金毛坯', 'SB系列', 'RAW', '件', 22.6, '江阴恒铸', 2000, null), ('铝合金毛坯', 'JB/ZK系列', 'RAW', '件', 25.4, '常州永达压铸', 1500, null), ('球铁毛坯', 'ZJ系列', 'RAW', '件', 13.8, '泊头铸业', 2500, null), ('20CrMnTi圆钢', 'Φ45', 'RAW', 'kg', 6.35, '大冶特钢经销', 8000, null), ('20CrMnTi圆钢', 'Φ80', 'RAW', 'kg', 6.5, '大冶特钢经销', 6000, null), ('42CrMo圆钢', 'Φ50', 'RAW', 'kg', 7.1, '大冶特钢经销', 4000, null), ('深沟球轴承', '6203-2RS', 'PART', '个', 4.9, '人本轴承', 5000, null), ('深沟球轴承', '6205', 'PART', '个', 7.2, '人本轴承', 3000, null), ('滚针轴承', 'HK2016', 'PART', '个', 3.4, '人本轴承', 3000, null), ('水封', 'WP-16', 'PART', '个', 6.8, '宁国密封件', 4000, 720), ('骨架油封', '25x42x7', 'PART', '个', 2.3, '宁国密封件', 4000, 1080), ('O型圈', '62x2.4', 'PART', '个', 0.36, '宁国密封件', 20000, 1080), ('O型圈', '38x1.8', 'PART', '个', 0.22, '宁国密封件', 20000, 1080), ('内六角螺栓', 'M6x20', 'PART', '个', 0.14, '海盐标准件', 60000, null), ('内六角螺栓', 'M8x25', 'PART', '个', 0.21, '海盐标准件', 60000, null), ('定位销', 'Φ6x16', 'PART', '个', 0.18, '海盐标准件', 30000, null), ('叶轮', 'YL-08', 'PART', '个', 8.6, '台州精塑', 3000, null), ('叶轮', 'YL-10', 'PART', '个', 9.4, '台州精塑', 3000, null), ('泵轴', 'BZ-16', 'PART', '根', 11.3, '本厂外协', 2500, null), ('皮带轮', 'PL-6PK', 'PART', '个', 13.9, '台州精塑', 2000, null), ('泵盖', 'BG-21', 'PART', '个', 9.7, '常州永达压铸', 1500, null), ('切削液', '乳化型', 'AUX', 'L', 18.5, '奎克化学', 400, 365), ('液压油', '46#', 'AUX', 'L', 13.2, '长城润滑油', 300, 1095), ('清洗剂', 'QX-3', 'AUX', 'kg', 16.0, '凯密特', 200, 540), ('防锈油', 'FX-20', 'AUX', 'L', 15.8, '长城润滑油', 200, 730), ('密封胶', '598', 'AUX', '支', 22.0, '回天胶业', 100, 270), ('润滑脂', '锂基3#', 'AUX', 'kg', 19.5, '长城润滑油', 80, 1095), ('刀片', 'CNMG120408', 'AUX', '片', 26.0, '株洲钻石', 300, null), ('麻花钻', 'Φ8.5', 'AUX', '支', 34.0, '株洲钻石', 60, null), ('丝锥', 'M8', 'AUX', '支', 41.0, '株洲钻石', 60, null), ('周转箱', '600x400', 'PACK', '个', 38.0, '力卡塑料', 400, null), ('纸箱', '5层400x300x200', 'PACK', '个', 4.6, '本地纸箱厂', 2000, null), ('隔板', '400x300', 'PACK', '张', 0.7, '本地纸箱厂', 8000, null), ('防锈袋', '300x400', 'PACK', '个', 0.45, '本地纸箱厂', 10000, null), ('标签', '100x70', 'PACK', '张', 0.06, '本地纸箱厂', 30000, null), ('旧标签', '80x50', 'PACK', '张', 0.05, '本地纸箱厂', 0, null)) as v (n, s, t, u, p, sup, ss, d);

create table base_bom (
  product_id int not null references base_product (id),
  material_id int not null references base_material (id),
  qty_per numeric(10, 4) not null,
  loss_rate numeric(5, 2) not null default 0,
  effective_date date,
  primary key (product_id, material_id)
);
comment on table base_bom is '产品物料清单';
comment on column base_bom.product_id is '产品';
comment on column base_bom.material_id is '物料';
comment on column base_bom.qty_per is '单件用量';
comment on column base_bom.loss_rate is '损耗率（%）';
comment on column base_bom.effective_date is '生效日期';
insert into base_bom
select p.id, m.id, case when m.id in (5, 6, 7) then round(p.net_weight_g * 1.42 / 1000, 3) when m.id in (15, 16) then 4 + p.id % 3 when m.id in (23, 25, 26) then 0.02 when m.id = 27 then 0.01 when m.id in (33, 32) then 0.05 when m.id = 34 then 0.1 else 1 end, case when m.material_type = 'RAW' then 1.5 when m.material_type = 'PACK' then 0 else 0.5 end, case when p.id % 4 = 0 then date '2023-09-01' else date '2022-12-01' end
  from base_product as p join base_material as m on m.id = case p.category when '端盖' then 1 when '支架' then 4 when '轴' then 5 when '齿轮' then 6 end or p.category = '壳体' and m.id = case when p.spec like 'SB%' then 2 else 3 end or p.category = '总成' and (m.id in (8, 13, 15, 17, 27) or p.product_name like '%水泵%' and m.id in (11, 20, 21) or p.spec in ('SBZ-08', 'SBZ-06') and m.id = 18 or p.spec = 'SBZ-10' and m.id = 19 or p.spec = 'JBZ-21' and m.id in (12, 22) or p.spec = 'JSZ-5' and m.id in (9, 10, 12, 16, 28)) or m.id in (35, 36) or p.category <> '总成' and m.id in (23, 26, 32) or p.category = '总成' and m.id in (33, 34);

create table base_process (
  id int primary key,
  process_code varchar(10) not null unique,
  process_name varchar(30) not null,
  is_key boolean not null default false,
  need_first_check boolean not null default false,
  piece_price numeric(8, 3),
  remark varchar(200)
);
comment on table base_process is '工序';
comment on column base_process.process_code is '工序编码';
comment on column base_process.process_name is '工序名称';
comment on column base_process.is_key is '是否关键工序';
comment on column base_process.need_first_check is '是否需要首检';
comment on column base_process.piece_price is '计件单价（元/件）';
insert into base_process values (1, 'GX10', '下料', false, false, 0.08, null), (2, 'GX20', '粗车', false, true, 0.35, null), (3, 'GX30', '精车', true, true, 0.52, null), (4, 'GX40', '铣削', true, true, 0.48, null), (5, 'GX50', '钻孔攻丝', false, true, 0.3, null), (6, 'GX60', '滚齿', true, true, 0.75, null), (7, 'GX70', '热处理', true, false, 0.4, '渗碳淬火，炉批记录另存'), (8, 'GX80', '磨削', true, true, 0.88, null), (9, 'GX90', '去毛刺', false, false, 0.15, null), (10, 'GX100', '清洗', false, false, 0.06, null), (11, 'GX110', '压装', true, true, 0.32, null), (12, 'GX120', '装配', false, true, 0.65, null), (13, 'GX130', '气密测试', true, false, 0.2, '压力0.2MPa，保压30秒'), (14, 'GX140', '包装', false, false, 0.12, null);

create table base_route (
  id int primary key,
  product_id int not null references base_product (id),
  seq_no int not null,
  process_id int not null references base_process (id),
  standard_seconds int not null,
  setup_minutes int not null default 0,
  unique (product_id, seq_no)
);
comment on table base_route is '工艺路线';
comment on column base_route.product_id is '产品';
comment on column base_route.seq_no is '工序顺序号';
comment on column base_route.process_id is '工序';
comment on column base_route.standard_seconds is '标准工时（秒/件）';
comment on column base_route.setup_minutes is '换型准备时间（分钟）';
insert into base_route
select row_number() over (order by p.id, k), p.id, k * 10, x, case when x in (1, 9, 10, 14) then 15 else 40 end + pg_temp.n('std', p.id * 20 + x, 0, case when x in (1, 9, 10, 14) then 20 else 110 end), case when x in (9, 10, 14) then 0 else 10 * pg_temp.n('stp', p.id * 20 + x, 1, 5) end
  from base_product as p, unnest(case p.category when '端盖' then '{2,3,5,9,10,14}' when '壳体' then '{4,3,5,9,10,13,14}' when '支架' then '{4,5,9,10,14}' when '轴' then '{1,2,3,7,8,10,14}' when '齿轮' then '{1,2,6,7,8,10,14}' else '{10,11,12,13,14}' end::int[]) with ordinality as r (x, k);

-- 人员与设备 ---------------------------------------------------------------------------------------------------------

create table hr_team (
  id int primary key,
  team_name varchar(30) not null,
  line_id int not null references base_line (id),
  shift char(1) not null,
  leader_id int
);
comment on table hr_team is '班组';
comment on column hr_team.team_name is '班组名称';
comment on column hr_team.line_id is '所属产线';
comment on column hr_team.shift is '班次：D白班，N夜班';
comment on column hr_team.leader_id is '班组长';
insert into hr_team values (1, '机加一线甲班', 1, 'D', null), (2, '机加一线乙班', 1, 'N', null), (3, '机加二线甲班', 2, 'D', null), (4, '机加二线乙班', 2, 'N', null), (5, '齿轴线甲班', 3, 'D', null), (6, '齿轴线乙班', 3, 'N', null), (7, '总装班', 4, 'D', null);

create table hr_employee (
  id int primary key,
  emp_no varchar(10) not null unique,
  emp_name varchar(20) not null,
  gender char(1),
  id_card_no varchar(18),
  phone varchar(11),
  team_id int references hr_team (id),
  post varchar(10) not null,
  skill_level smallint,
  hire_date date not null,
  quit_date date,
  created_at timestamp,
  is_deleted boolean not null default false
);
comment on table hr_employee is '员工';
comment on column hr_employee.emp_no is '工号';
comment on column hr_employee.emp_name is '姓名';
comment on column hr_employee.gender is '性别：M男，F女';
comment on column hr_employee.id_card_no is '身份证号';
comment on column hr_employee.phone is '手机号';
comment on column hr_employee.team_id is '班组，职能人员为空';
comment on column hr_employee.post is '岗位：OPERATOR操作工，LEADER班组长，QC检验员，REPAIR维修工，PLANNER计划员';
comment on column hr_employee.skill_level is '技能等级，1至5';
comment on column hr_employee.hire_date is '入职日期';
comment on column hr_employee.quit_date is '离职日期';
comment on column hr_employee.is_deleted is '是否删除';
insert into hr_employee
select i, 'E' || 1000 + i, pg_temp.pick('es', i, '{王,李,张,刘,陈,杨,赵,黄,周,吴,徐,孙,胡,朱,高,郭}') || pg_temp.pick('eg', i, '{建军,伟,强,磊,勇,志刚,海波,秀英,丽,国庆,小红,鹏,永福,春梅,大伟,斌,玉珍,海涛}'), pg_temp.weighted('ex', i, '{M,F}', '{72,28}'), '3402' || pg_temp.pick('ea', i, '{02,03,07,08,21,22}') || to_char(date '1968-01-01' + pg_temp.n('eb', i, 0, 12800), 'YYYYMMDD') || lpad(pg_temp.n('en', i, 1, 9999)::text, 4, '0'), '1' || pg_temp.pick('ep', i, '{37,39,50,53,56,85,87}') || lpad(pg_temp.n('epn', i, 0, 99999999)::text, 8, '0'),
       team, post, case post when 'OPERATOR' then pg_temp.weighted('el', i, '{1,2,3,4,5}', '{18,32,28,16,6}')::int when 'LEADER' then 4 + i % 2 when 'PLANNER' then null else 3 + i % 2 end, hired, case when gone then greatest(date '2021-05-31' + i * 3, hired + 60 + pg_temp.skew('eqd', i, 0, 300, 1.5)) end, hired + time '09:00', gone and i % 3 = 0
  from generate_series(1, 118) as i, lateral (select case when i <= 7 then 'LEADER' when i <= 17 then 'QC' when i <= 25 then 'REPAIR' when i <= 28 then 'PLANNER' else 'OPERATOR' end as post, case when i <= 7 then i when i > 28 then 1 + i % 7 end as team, case when i <= 28 then date '2015-03-01' + i * 85 else date '2017-02-10' + pg_temp.skew('eh', i, 0, 2850, 0.6) end as hired) as x, lateral (select i > 28 and pg_temp.u('eq', i) < 0.3 and hired < '2024-03-01' and hired > '2019-06-01' as gone) as y;
update hr_team set leader_id = id;
alter table hr_team add foreign key (leader_id) references hr_employee (id);

create table eq_device (
  id int primary key,
  device_no varchar(20) not null unique,
  device_name varchar(50) not null,
  model varchar(40),
  maker varchar(40),
  line_id int references base_line (id),
  process_id int references base_process (id),
  purchase_date date,
  purchase_price numeric(12, 2),
  rated_power_kw numeric(6, 1),
  status varchar(10) not null,
  last_maintain_date date,
  created_at timestamp,
  is_deleted boolean not null default false
);
comment on table eq_device is '设备台账';
comment on column eq_device.device_no is '设备编号';
comment on column eq_device.device_name is '设备名称';
comment on column eq_device.model is '型号';
comment on column eq_device.maker is '制造商';
comment on column eq_device.line_id is '所在产线';
comment on column eq_device.process_id is '对应工序';
comment on column eq_device.purchase_date is '购置日期';
comment on column eq_device.purchase_price is '购置价（元）';
comment on column eq_device.rated_power_kw is '额定功率（kW）';
comment on column eq_device.status is '设备状态：RUN运行，IDLE待机，DOWN故障停机，SCRAP已报废';
comment on column eq_device.last_maintain_date is '上次保养日期';
comment on column eq_device.is_deleted is '是否删除';
insert into eq_device
select i, 'SB-' || lpad(i::text, 3, '0'), n, m, mk, line, proc, date '2012-05-01' + pg_temp.n('dp', i, 0, 4000), round(price * (0.85 + 0.3 * pg_temp.u('dv', i))::numeric, -2), kw, case when i in (9, 33) then 'SCRAP' when i = 21 then 'DOWN' else pg_temp.weighted('ds', i, '{RUN,IDLE}', '{78,22}') end, case when i in (9, 33) then date '2023-06-11' else date '2025-03-30' - pg_temp.n('dm', i, 0, 55) end, '2022-11-15 16:00', i = 9
  from (select row_number() over (order by proc, l, k)::int as i, n, m, mk, proc, l as line, price, kw from (values ('带锯床', 'GB4240', '浙江锯力煌', 1, '{3}'::int[], 2, 86000, 7.5), ('数控车床', 'CK6150', '沈阳机床', 2, '{1,3}', 3, 188000, 11.0), ('数控车床', 'QTN-200', '马扎克', 3, '{1,2,3}', 2, 620000, 18.5), ('立式加工中心', 'VMC850', '大连机床', 4, '{1,2}', 4, 380000, 15.0), ('钻攻中心', 'TV510', '台群精机', 5, '{1,2}', 3, 210000, 9.0), ('滚齿机', 'YKX3132', '重庆机床', 6, '{3}', 3, 730000, 14.0), ('井式渗碳炉', 'RQ3-75', '丰东热处理', 7, '{3}', 2, 340000, 75.0), ('外圆磨床', 'MKE1320', '上海机床', 8, '{3}', 3, 410000, 12.5), ('去毛刺机', 'QM-300', '昆山恒诺', 9, '{1,2}', 1, 52000, 3.0), ('通过式清洗机', 'TQX-6', '常州腾浩', 10, '{1,2,3,4}', 1, 145000, 32.0), ('伺服压装机', 'SY-50', '大连誉洋', 11, '{4}', 3, 168000, 5.5), ('装配工位', null, '自制', 12, '{4}', 4, 12000, null), ('气密检测仪', 'F520', '阿泰克', 13, '{1,2,4}', 1, 96000, 0.8)) as v (n, m, mk, proc, ls, c, price, kw), unnest(ls) as l, generate_series(1, c) as k) as x;

create table eq_downtime_reason (
  reason_code varchar(10) primary key,
  reason_name varchar(30) not null,
  category varchar(10) not null,
  is_planned boolean not null default false
);
comment on table eq_downtime_reason is '停机原因';
comment on column eq_downtime_reason.reason_code is '原因代码';
comment on column eq_downtime_reason.reason_name is '原因名称';
comment on column eq_downtime_reason.category is '原因大类：设备、工装、物料、质量、人员、计划';
comment on column eq_downtime_reason.is_planned is '是否计划停机';
insert into eq_downtime_reason values ('D01', '主轴故障', '设备', false), ('D02', '电气故障', '设备', false), ('D03', '液压故障', '设备', false), ('D04', '润滑不良', '设备', false), ('D05', '系统报警', '设备', false), ('T01', '换刀', '工装', false), ('T02', '夹具松动', '工装', false), ('T03', '换型调试', '工装', true), ('M01', '待料', '物料', false), ('M02', '来料不良', '物料', false), ('Q01', '首检不合格', '质量', false), ('R01', '人员缺勤', '人员', false), ('P01', '计划保养', '计划', true), ('P02', '停电停气', '计划', true);

create table eq_downtime (
  id bigint primary key,
  device_id int not null references eq_device (id),
  reason_code varchar(10) references eq_downtime_reason (reason_code),
  start_time timestamp not null,
  end_time timestamp,
  duration_min int,
  shift char(1) not null,
  reporter_id int references hr_employee (id),
  repairer_id int references hr_employee (id),
  repair_cost numeric(10, 2),
  description varchar(300) default '',
  created_at timestamp
);
comment on table eq_downtime is '设备停机记录';
comment on column eq_downtime.device_id is '设备';
comment on column eq_downtime.reason_code is '停机原因';
comment on column eq_downtime.start_time is '停机开始时间';
comment on column eq_downtime.end_time is '恢复时间，空为仍在停机';
comment on column eq_downtime.duration_min is '停机时长（分钟）';
comment on column eq_downtime.shift is '班次：D白班，N夜班';
comment on column eq_downtime.reporter_id is '报告人';
comment on column eq_downtime.repairer_id is '维修人';
comment on column eq_downtime.repair_cost is '维修费用（元）';
comment on column eq_downtime.description is '现象描述';
insert into eq_downtime
select row_number() over (order by at, i), d, case when pg_temp.u('dr0', i) < 0.97 then rc end, at, case when not open then at + make_interval(mins => len) end, case when not open then len end, case when extract(hour from at) between 8 and 19 then 'D' else 'N' end, e.id, case when rc like 'D%' then 18 + pg_temp.skew('dw', i, 0, 7, 1.3) end, case when rc like 'D%' and not open then case when pg_temp.u('dc0', i) < 0.55 then pg_temp.skew('dc', i, 3, 460, 3) * 10 else 0 end end,
       case when pg_temp.u('dd', i) < 0.6 then case rc when 'D01' then pg_temp.pick('dd1', i, '{主轴异响,主轴过热报警}') when 'D02' then pg_temp.pick('dd2', i, '{接触器烧坏,伺服驱动报警,急停失效}') when 'D03' then pg_temp.pick('dd3', i, '{卡盘压力不足,漏油}') when 'D05' then pg_temp.pick('dd5', i, '{报警号414,X轴超程,死机重启}') when 'M01' then '毛坯未到' when 'T02' then '夹具定位不准' else '' end else '' end, at + interval '2 minutes'
  from (select i, timestamp '2023-03-01 08:20' + make_interval(mins => floor(1094000 * i / 960.0)::int + pg_temp.n('da', i, 0, 900)) as at, pg_temp.weighted('dre', i, '{D01,D02,D03,D04,D05,T01,T02,T03,M01,M02,Q01,R01,P01,P02}', '{5,8,6,3,10,15,6,14,11,3,5,3,10,1}') as rc from generate_series(1, 960) as i offset 0) as x,
       lateral (select d.id as d, d.line_id from eq_device as d where d.id not in (9, 33) or at < '2023-06-01' order by -ln(1 - pg_temp.u('dx', i * 100 + d.id)) / case when d.process_id in (9, 12, 13) then 0.2 when d.id in (7, 14, 21, 30) then 3 else 1 end limit 1 offset 0) as v, lateral (select case when rc like 'D%' then 15 + pg_temp.skew('dl', i, 0, 900, 3) when rc in ('P01', 'P02') then 60 + pg_temp.n('dl', i, 0, 240) when rc = 'T01' then 4 + pg_temp.n('dl', i, 0, 30) else 10 + pg_temp.skew('dl', i, 0, 240, 1.8) end as len, i = 960 as open) as z,
       lateral (select id from hr_employee as e where e.post in ('OPERATOR', 'LEADER') and hire_date < at and coalesce(quit_date, '2099-01-01') > at and team_id in (select id from hr_team as t where t.line_id = v.line_id) order by md5(e.id || 'r' || i) limit 1) as e;
update eq_downtime set device_id = 21, reason_code = 'D01', description = '主轴抱死，等待配件', repairer_id = 19 where end_time is null;

create table eq_spare_part (
  id int primary key,
  part_no varchar(30) not null,
  part_name varchar(60) not null,
  device_id int references eq_device (id),
  stock_qty numeric(10, 2) not null default 0,
  min_qty numeric(10, 2),
  unit varchar(10),
  unit_price numeric(10, 2),
  location varchar(30),
  created_at timestamp
);
comment on table eq_spare_part is '设备备件';
comment on column eq_spare_part.part_no is '备件编号';
comment on column eq_spare_part.part_name is '备件名称';
comment on column eq_spare_part.device_id is '适用设备';
comment on column eq_spare_part.stock_qty is '库存数量';
comment on column eq_spare_part.min_qty is '最低库存';
comment on column eq_spare_part.unit_price is '单价（元）';
comment on column eq_spare_part.location is '库位';

-- 生产 ---------------------------------------------------------------------------------------------------------------

create table prod_work_order (
  id int primary key,
  wo_no varchar(20) not null unique,
  product_id int not null references base_product (id),
  line_id int not null references base_line (id),
  order_type varchar(10) not null default 'NORMAL',
  sale_order_no varchar(20),
  lot_no varchar(20),
  plan_qty int not null,
  finished_qty int not null default 0,
  scrap_qty int not null default 0,
  priority smallint not null default 2,
  plan_start_date date not null,
  plan_end_date date not null,
  actual_start_time timestamp,
  actual_end_time timestamp,
  status varchar(10) not null,
  cancel_reason varchar(100),
  planner_id int references hr_employee (id),
  created_by varchar(30),
  created_at timestamp not null,
  updated_at timestamp,
  is_deleted boolean not null default false
);
comment on table prod_work_order is '生产工单';
comment on column prod_work_order.wo_no is '工单号';
comment on column prod_work_order.product_id is '产品';
comment on column prod_work_order.line_id is '生产线';
comment on column prod_work_order.order_type is '工单类型：NORMAL正常，REWORK返工，TRIAL试制';
comment on column prod_work_order.sale_order_no is '销售订单号';
comment on column prod_work_order.lot_no is '生产批号';
comment on column prod_work_order.plan_qty is '计划数量';
comment on column prod_work_order.finished_qty is '完工数量';
comment on column prod_work_order.scrap_qty is '报废数量';
comment on column prod_work_order.priority is '优先级：1紧急，2普通，3低';
comment on column prod_work_order.plan_start_date is '计划开工日期';
comment on column prod_work_order.plan_end_date is '计划完工日期';
comment on column prod_work_order.actual_start_time is '实际开工时间';
comment on column prod_work_order.actual_end_time is '实际完工时间';
comment on column prod_work_order.status is '工单状态：CREATED已创建，RELEASED已下达，RUNNING生产中，PAUSED已暂停，FINISHED已完工，CLOSED已关闭，CANCELLED已取消';
comment on column prod_work_order.cancel_reason is '取消原因';
comment on column prod_work_order.planner_id is '计划员';
comment on column prod_work_order.created_by is '创建人';
comment on column prod_work_order.created_at is '创建时间';
comment on column prod_work_order.updated_at is '更新时间';
comment on column prod_work_order.is_deleted is '是否删除';
insert into prod_work_order
select i, 'WO' || to_char(planned, 'YYMMDD') || lpad((i % 100)::text, 2, '0'), p.id, case when pg_temp.u('wl', i) < 0.06 and p.line_id in (1, 2) then 3 - p.line_id else p.line_id end, kind, case when kind = 'NORMAL' then 'SO' || to_char(planned - 12, 'YYMM') || lpad(pg_temp.n('so', i, 1, 180)::text, 4, '0') end, case when started is not null then to_char(started, 'YYMMDD') || '-' || p.spec end, qty, 0, 0, prio, planned, planned + days, started, null, st, case when st = 'CANCELLED' then pg_temp.pick('wc', i, '{客户取消订单,图纸变更,与其他工单合并,重复下单}') end, 26 + i % 3, case when i % 3 = 0 then 'erp_sync' else 'chenwei' end, planned - 6 - pg_temp.n('wcr', i, 0, 8) + time '10:05' + make_interval(mins => i % 300), null, st = 'CANCELLED' and i % 2 = 0
  from (select i, date '2023-03-02' + floor(767 * i / 600.0)::int as planned, pg_temp.weighted('wp', i, '{1,2,3}', '{12,74,14}')::int as prio from generate_series(1, 600) as i) as w,
       lateral (select * from base_product as p where (p.status = 'MASS' or p.status = 'STOP' and planned < '2023-11-01' or p.status = 'TRIAL' and planned > '2024-06-01') order by -ln(1 - pg_temp.u('wx', i * 40 + p.id)) / case p.status when 'MASS' then case when p.id in (1, 4, 8, 9, 19) then 2 else 1 end else 0.3 end limit 1) as p,
       lateral (select case when p.status = 'TRIAL' then 'TRIAL' when pg_temp.u('wk', i) < 0.045 then 'REWORK' else 'NORMAL' end as kind) as k, lateral (select case kind when 'NORMAL' then 100 * pg_temp.weighted('wq', i, '{2,3,4,5,6,8,10,12}', '{8,16,20,20,14,11,7,4}')::int when 'TRIAL' then 10 * pg_temp.n('wq', i, 2, 8) else 10 * pg_temp.n('wq', i, 1, 9) end as qty, 2 + pg_temp.n('wd', i, 0, 5) as days) as q,
       lateral (select case when i not between 585 and 594 and pg_temp.u('wca', i) < 0.03 then 'CANCELLED' when planned > '2025-04-03' then 'CREATED' when planned > '2025-03-29' then 'RELEASED' when planned > '2025-03-23' then case when i in (589, 591) then 'PAUSED' else 'RUNNING' end when planned > '2025-03-01' then 'FINISHED' else 'CLOSED' end as st offset 0) as s, lateral (select case when st in ('RUNNING', 'PAUSED', 'FINISHED', 'CLOSED') then planned + case when pg_temp.u('wst', i) < 0.75 then 0 else pg_temp.n('wst2', i, 1, 3) end + time '08:15' + make_interval(mins => pg_temp.n('wsm', i, 0, 560)) end as started offset 0) as t;

create table prod_report (
  id bigint primary key,
  work_order_id int not null references prod_work_order (id),
  process_id int not null references base_process (id),
  device_id int references eq_device (id),
  employee_id int references hr_employee (id),
  team_id int references hr_team (id),
  shift char(1) not null,
  good_qty int not null,
  scrap_qty int not null default 0,
  rework_qty int not null default 0,
  start_time timestamp not null,
  end_time timestamp not null,
  work_minutes int,
  source varchar(10) not null default 'PAD',
  created_at timestamp
);
comment on table prod_report is '工序报工';
comment on column prod_report.work_order_id is '工单';
comment on column prod_report.process_id is '工序';
comment on column prod_report.device_id is '设备';
comment on column prod_report.employee_id is '操作工';
comment on column prod_report.team_id is '班组';
comment on column prod_report.shift is '班次：D白班，N夜班';
comment on column prod_report.good_qty is '合格数量';
comment on column prod_report.scrap_qty is '报废数量';
comment on column prod_report.rework_qty is '返修数量';
comment on column prod_report.start_time is '开始时间';
comment on column prod_report.end_time is '结束时间';
comment on column prod_report.work_minutes is '工时（分钟）';
comment on column prod_report.source is '报工方式：PAD平板，SCAN扫码，AUTO设备自动采集';
comment on column prod_report.created_at is '报工时间';
create temp table op as
select w.id as wo, w.line_id, w.status, w.plan_qty, r.seq_no / 10 as k, r.process_id, count(*) over (partition by w.id) as ops, w.actual_start_time + make_interval(mins => coalesce(sum(m.mins) over (partition by w.id order by r.seq_no rows between unbounded preceding and 1 preceding), 0)::int) as began, m.mins, floor(w.plan_qty * case when p.is_key then 0.017 else 0.006 end * power(pg_temp.u('sc', w.id * 20 + r.seq_no / 10), 2.5) * 2)::int as scrap, w.id * 20 + r.seq_no / 10 as at
  from prod_work_order as w join base_route as r on r.product_id = w.product_id join base_process as p on p.id = r.process_id, lateral (select r.setup_minutes + (r.standard_seconds * w.plan_qty / 60.0 / 3)::int + pg_temp.skew('wt', w.id * 20 + r.seq_no / 10, 10, 700, 2) as mins offset 0) as m where w.actual_start_time is not null;
insert into prod_report
select row_number() over (order by o.began, o.at), o.wo, o.process_id, d.id, e.id, e.team_id, t.shift, plan_qty - lost, scrap, case when pg_temp.u('rw', at) < 0.12 then pg_temp.skew('rwq', at, 1, 12, 2) else 0 end, o.began, o.began + make_interval(mins => o.mins), case when pg_temp.u('wm', at) < 0.96 then o.mins end, pg_temp.weighted('so', at, case when o.process_id in (3, 4, 6, 13) then '{AUTO,PAD,SCAN}' else '{PAD,SCAN,AUTO}' end::text[], '{62,28,10}'), o.began + make_interval(mins => o.mins + pg_temp.skew('rc', at, 0, 90, 3))
  from (select *, sum(scrap) over (partition by wo order by k)::int as lost from op) as o left join lateral (select id from eq_device as d where d.process_id = o.process_id and d.status <> 'SCRAP' order by case when d.line_id = o.line_id then 0 else 1 end, md5(d.id || 'd' || at) limit 1) as d on true,
       lateral (select e.id, e.team_id from hr_employee as e join hr_team as t on t.id = e.team_id where t.line_id = o.line_id and e.hire_date < o.began and coalesce(e.quit_date, '2099-01-01') > o.began and post = 'OPERATOR' and (t.shift = 'D') = (extract(hour from o.began) between 8 and 19 or o.line_id = 4) order by md5(e.id || 'o' || at) limit 1) as e join hr_team as t on t.id = e.team_id
 where o.status in ('FINISHED', 'CLOSED') or o.began + make_interval(mins => o.mins) < case o.status when 'PAUSED' then timestamp '2025-03-27 12:00' else timestamp '2025-03-31 17:30' end;
update prod_work_order as w set scrap_qty = r.scrap, finished_qty = case when w.status in ('FINISHED', 'CLOSED') then w.plan_qty - r.scrap else 0 end, actual_end_time = case when w.status in ('FINISHED', 'CLOSED') then r.ended end, updated_at = r.ended from (select work_order_id, sum(scrap_qty) as scrap, max(end_time) as ended from prod_report group by 1) as r where r.work_order_id = w.id;

create table mm_issue (
  id bigint primary key,
  issue_no varchar(20) not null,
  issue_type varchar(10) not null default 'ISSUE',
  work_order_id int not null references prod_work_order (id),
  material_id int not null references base_material (id),
  qty numeric(12, 3) not null,
  batch_no varchar(20),
  warehouse varchar(20),
  receiver_id int references hr_employee (id),
  issue_time timestamp not null,
  created_by varchar(30),
  remark varchar(200)
);
comment on table mm_issue is '领退料记录';
comment on column mm_issue.issue_no is '领料单号';
comment on column mm_issue.issue_type is '类型：ISSUE领料，EXTRA超领，RETURN退料';
comment on column mm_issue.work_order_id is '工单';
comment on column mm_issue.material_id is '物料';
comment on column mm_issue.qty is '数量';
comment on column mm_issue.batch_no is '物料批次号';
comment on column mm_issue.warehouse is '仓库';
comment on column mm_issue.receiver_id is '领料人';
comment on column mm_issue.issue_time is '领料时间';
comment on column mm_issue.created_by is '创建人';
insert into mm_issue
select row_number() over (order by at, wo, m, kind), case kind when 'RETURN' then 'TL' else 'LL' end || to_char(at, 'YYMMDD') || lpad((wo % 1000)::text, 3, '0'), kind, wo, m, q, case when t in ('RAW', 'PART') then to_char(at - interval '1 day' * pg_temp.n('bt', wo * 50 + m, 3, 60), 'YYMMDD') || '-' || pg_temp.n('btn', wo * 50 + m, 1, 4) end, case t when 'RAW' then '毛坯库' when 'PART' then '外购件库' when 'PACK' then '包材库' else '辅料库' end, (select leader_id from hr_team as g where g.line_id = x.line_id order by id limit 1), at, 'store0' || 1 + wo % 3, case when kind = 'EXTRA' then '报废补料' end
  from (select w.id as wo, w.line_id, b.material_id as m, mt.material_type as t, 'ISSUE' as kind, case when mt.unit in ('kg', 'L') then round(w.plan_qty * b.qty_per, 2) else ceil(w.plan_qty * b.qty_per) end as q, w.actual_start_time - make_interval(mins => pg_temp.n('im', w.id * 50 + b.material_id, 20, 300)) as at from prod_work_order as w join base_bom as b using (product_id) join base_material as mt on mt.id = b.material_id where w.actual_start_time is not null and w.order_type <> 'REWORK' and mt.material_type in ('RAW', 'PART', 'PACK')
        union all select w.id, w.line_id, b.material_id, 'RAW', kind, greatest(1, round(w.plan_qty * 0.02 * pg_temp.n('eq', w.id, 1, 3))), coalesce(w.actual_end_time, w.actual_start_time + interval '9 hours') - interval '50 minutes' from prod_work_order as w join base_bom as b using (product_id) join base_material as mt on mt.id = b.material_id and mt.material_type = 'RAW', lateral (select case when w.scrap_qty > w.plan_qty * 0.025 then 'EXTRA' when pg_temp.u('rt', w.id) < 0.07 then 'RETURN' end as kind) as k where w.actual_start_time is not null and w.order_type = 'NORMAL' and kind is not null) as x;

-- 质量 ---------------------------------------------------------------------------------------------------------------

create table qm_inspection (
  id bigint primary key,
  inspect_no varchar(20) not null unique,
  inspect_type varchar(10) not null,
  work_order_id int references prod_work_order (id),
  process_id int references base_process (id),
  material_id int references base_material (id),
  lot_qty int,
  sample_qty int not null,
  defect_qty int not null default 0,
  result varchar(10),
  inspector_id int references hr_employee (id),
  inspect_time timestamp,
  created_at timestamp not null,
  remark varchar(200)
);
comment on table qm_inspection is '质检单';
comment on column qm_inspection.inspect_no is '检验单号';
comment on column qm_inspection.inspect_type is '检验类型：IQC来料检，FAI首检，IPQC巡检，FQC完工检';
comment on column qm_inspection.work_order_id is '工单，来料检为空';
comment on column qm_inspection.process_id is '工序';
comment on column qm_inspection.material_id is '物料，仅来料检';
comment on column qm_inspection.lot_qty is '批量';
comment on column qm_inspection.sample_qty is '抽样数';
comment on column qm_inspection.defect_qty is '不良数';
comment on column qm_inspection.result is '判定：PASS合格，FAIL不合格，CONCESSION让步接收，空为待检';
comment on column qm_inspection.inspector_id is '检验员';
comment on column qm_inspection.inspect_time is '检验时间';
comment on column qm_inspection.created_at is '报检时间';
insert into qm_inspection
select row_number() over (order by asked, at, kind), kind || to_char(asked, 'YYMMDD') || lpad((row_number() over (order by asked, at, kind))::text, 5, '0'), kind, wo, proc, m, lot, sample, case when done then bad else 0 end, case when done then case when bad = 0 then 'PASS' when bad = 1 and kind in ('IPQC', 'FQC') and pg_temp.u('cs', at) < 0.5 then 'CONCESSION' when bad = 1 and kind = 'IQC' then 'PASS' else 'FAIL' end end, case when done then 8 + pg_temp.skew('qi', at, 0, 9, 1.2) end, case when done then asked + make_interval(mins => pg_temp.skew('qt', at, 3, case kind when 'IQC' then 900 else 60 end, 1.8)) end, asked, case when bad > 2 then '已通知责任人' end
  from (select 'FAI' as kind, r.work_order_id as wo, r.process_id as proc, null::int as m, null::int as lot, 3 as sample, case when pg_temp.u('fb', r.id) < 0.05 then 1 + pg_temp.skew('fbn', r.id, 0, 1, 2) else 0 end as bad, r.start_time + interval '25 minutes' as asked, r.id * 4 as at, true as done from prod_report as r join base_process as p on p.id = r.process_id where p.need_first_check and p.is_key and pg_temp.u('fa', r.id) < 0.72
        union all select 'IPQC', r.work_order_id, r.process_id, null, null, 5 * pg_temp.n('ps', r.id, 1, 3), case when pg_temp.u('pb', r.id) < 0.1 then 1 + pg_temp.skew('pbn', r.id, 0, 3, 2) else 0 end, r.start_time + make_interval(mins => r.work_minutes / 2), r.id * 4 + 1, true from prod_report as r where r.process_id in (3, 4, 6, 8, 12) and r.work_minutes is not null and pg_temp.u('pc', r.id) < 0.35
        union all select 'FQC', w.id, null, null, w.plan_qty - w.scrap_qty, case when w.plan_qty <= 50 then 8 when w.plan_qty <= 300 then 32 when w.plan_qty <= 500 then 50 else 80 end, case when pg_temp.u('gb', w.id) < 0.09 then 1 + pg_temp.skew('gbn', w.id, 0, 4, 2) else 0 end, w.actual_end_time + interval '12 minutes', w.id * 4 + 2, w.actual_end_time < '2025-03-30' from prod_work_order as w where w.actual_end_time is not null
        union all select 'IQC', null, null, m, 500 * pg_temp.n('il', i, 1, 8), 50, case when pg_temp.u('ib', i) < 0.12 then 1 + pg_temp.skew('ibn', i, 0, 5, 2) else 0 end, timestamp '2023-03-03 09:30' + make_interval(mins => floor(1090000 * i / 340.0)::int / 1440 * 1440 + pg_temp.n('ia', i, 0, 420)), i * 4 + 3, i < 338 from generate_series(1, 340) as i, lateral (select pg_temp.weighted('im', i, '{1,2,3,4,5,6,8,9,11,12,13,18,19,20,21,22}', '{14,12,9,12,8,8,6,4,5,4,3,4,3,3,3,2}')::int as m offset 0) as x) as q;

create table qm_defect (
  id bigint primary key,
  inspection_id bigint not null references qm_inspection (id),
  defect_type varchar(20) not null,
  qty int not null,
  severity char(1) not null,
  disposal varchar(10),
  responsible_team_id int references hr_team (id),
  closed_time timestamp,
  handler varchar(30),
  remark varchar(200)
);
comment on table qm_defect is '不良品处理单';
comment on column qm_defect.inspection_id is '质检单';
comment on column qm_defect.defect_type is '不良类型';
comment on column qm_defect.qty is '不良数量';
comment on column qm_defect.severity is '严重程度：A致命，B严重，C轻微';
comment on column qm_defect.disposal is '处置方式：REWORK返工，SCRAP报废，ACCEPT让步，RETURN退供应商，空为未处置';
comment on column qm_defect.responsible_team_id is '责任班组';
comment on column qm_defect.closed_time is '关闭时间';
comment on column qm_defect.handler is '处理人';
insert into qm_defect
select row_number() over (order by i.inspect_time, i.id), i.id, case when inspect_type = 'IQC' then pg_temp.weighted('nt', i.id, '{气孔,砂眼,尺寸超差,磕碰划伤,硬度不足}', '{30,20,26,16,8}') when process_id = 12 then pg_temp.weighted('nt', i.id, '{漏装,错装,扭矩不合格,磕碰划伤}', '{25,12,38,25}') else pg_temp.weighted('nt', i.id, '{尺寸超差,毛刺,磕碰划伤,表面粗糙度,形位公差超差,裂纹}', '{40,16,15,12,13,4}') end, defect_qty, pg_temp.weighted('nv', i.id, '{C,B,A}', '{62,35,3}'),
       case when open then null when inspect_type = 'IQC' then 'RETURN' when i.result = 'CONCESSION' then 'ACCEPT' else pg_temp.weighted('nd', i.id, '{REWORK,SCRAP}', '{66,34}') end, case when inspect_type <> 'IQC' and pg_temp.u('ng', i.id) < 0.85 then (select id from hr_team as t where t.line_id = w.line_id order by md5(t.id || 'n' || i.id) limit 1) end, case when not open then i.inspect_time + make_interval(hours => pg_temp.skew('nc', i.id, 1, 140, 2)) end, case when not open then pg_temp.pick('nh', i.id, '{刘工,胡工,赵主管}') end, null
  from qm_inspection as i left join prod_work_order as w on w.id = i.work_order_id, lateral (select i.inspect_time > '2025-03-25' as open) as x where defect_qty > 0;

create table sys_interface_log (
  id bigint primary key,
  interface_name varchar(50) not null,
  direction varchar(5) not null,
  biz_no varchar(30),
  http_status int,
  success boolean not null,
  retry_count int not null default 0,
  error_msg varchar(500),
  cost_ms int,
  created_at timestamp not null
);
comment on table sys_interface_log is '接口日志';
comment on column sys_interface_log.interface_name is '接口名称';
comment on column sys_interface_log.direction is '方向：IN接收，OUT发送';
comment on column sys_interface_log.biz_no is '业务单号';
comment on column sys_interface_log.cost_ms is '耗时（毫秒）';
insert into sys_interface_log
select row_number() over (order by at, wo_no, name), name, dir, wo_no, case when ok then 200 else 500 end, ok, case when ok then 0 else 3 end, case when not ok then pg_temp.pick('ie', k, '{ERP返回：期间已关闭,connect timed out,物料不存在}') end, pg_temp.skew('ic', k, 60, 4000, 3), at
  from (select 'erp.workorder.sync' as name, 'IN' as dir, wo_no, created_at as at, id * 2 as k from prod_work_order where created_by = 'erp_sync' union all select 'erp.finish.report', 'OUT', wo_no, actual_end_time + interval '5 minutes', id * 2 + 1 from prod_work_order where actual_end_time > '2024-06-01') as x, lateral (select pg_temp.u('io', k) > 0.02 as ok) as y;
