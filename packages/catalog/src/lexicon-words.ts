/**
 * Single words of identifiers and what they mean in Chinese: general business vocabulary, no compound of any trade.
 * Sources: the field names and labels that open ERP, shop and admin systems have in common (Odoo's zh_CN catalogue,
 * RuoYi, ABP, GB/T 18391 on data elements, ISO 15000-5 core components), each word chosen and translated by hand.
 * A word that means different things in different tables (`open`, `hold`, `book`) is left out: no word beats a wrong one.
 * Pinyin abbreviations stand only where one reading is usual.
 */
export const LEXICON = `
account 账户|activity 活动|actual 实际|address 地址|age 年龄|agent 代理|agreement 协议|amount 金额|amt 金额|annual 年度
apartment 公寓|apply 申请|approval 审批|approved 审批|article 文章|asset 资产|assignee 负责人
attachment 附件|attendance 考勤|audit 审核|author 作者|average 平均|avg 平均|balance 余额|bank 银行|barcode 条码|batch 批次
begin 开始|benefit 福利|bill 账单|birthday 生日|birth 出生|bonus 奖金|brand 品牌|budget 预算|building 楼栋
business 业务|buyer 买方|campaign 活动|cancel 取消|cancelled 取消|capacity 容量|car 车辆|card 卡|carrier 承运方|cash 现金
category 类别|channel 渠道|city 城市|client 客户|clinic 诊所|code 编码|color 颜色
comment 评论|commission 佣金|company 公司|complaint 投诉|content 内容|contact 联系人|contract 合同|cost 成本|count 数量|cnt 数量
country 国家|county 县|coupon 优惠券|course 课程|create 创建|created 创建|creator 创建人|currency 币种
customer 客户|cust 客户|daily 每日|data 数据|date 日期|day 日|days 天数|deadline 截止日期|debt 债务|delete 删除|deleted 删除
delivery 配送|demand 需求|department 部门|dept 部门|deposit 押金|depot 仓库|description 描述|desc 描述|destination 目的地
detail 明细|details 明细|device 设备|direction 方向|discount 折扣|district 区县|doctor 医生|document 单据|driver 司机
duration 时长|education 学历|email 邮箱|employee 员工|emp 员工|end 结束|energy 能源|enterprise 企业|equipment 设备
evaluation 评价|event 事件|exam 考试|expense 费用|expire 到期|factory 工厂|failure 故障|fee 费用|feedback 反馈|finance 财务
finish 完成|finished 完成|flag 标志|flight 航班|freight 运费|fund 基金|gender 性别|sex 性别|goods 商品|grade 等级
group 分组|handle 处理|handled 处理|handler 处理人|height 高度|holiday 假期|hospital 医院|hotel 酒店|house 房屋|id ID
income 收入|industry 行业|inspection 检查|inspector 检查人|insurance 保险|inventory 库存|invoice 发票|item 明细
job 职位|label 标签|language 语言|last 最近|lease 租赁|length 长度|lesson 课时|level 等级|license 许可证
limit 限额|loan 贷款|location 位置|log 日志|login 登录|logistics 物流|machine 机器|maintenance 维护
manager 经理|manufacturer 厂商|material 物料|medicine 药品|meeting 会议|member 会员|merchant 商户|message 消息|meter 仪表
method 方式|minutes 分钟数|mobile 手机号|modified 修改|month 月份|monthly 每月|name 名称|nation 民族|nationality 国籍
no 编号|note 备注|notice 通知|number 编号|num 数量|nbr 编号|office 办公室|operation 操作|operator 操作人|order 订单
org 机构|organization 机构|origin 来源|original 原始|owner 负责人|package 包裹|paid 支付|parent 上级|partner 合作方
passenger 乘客|patient 患者|pay 支付|payer 付款方|payment 支付|penalty 罚款|period 期间|permission 权限|person 人员
phone 电话|plan 计划|planned 计划|plate 车牌|points 积分|policy 保单|position 职位
price 价格|priority 优先级|product 产品|prod 产品|production 生产|profit 利润|project 项目|promotion 促销
property 资产|province 省份|purchase 采购|qty 数量|quantity 数量|quality 质量|quarter 季度|question 问题|rank 排名|rate 比率
rating 评分|ratio 比例|reason 原因|receipt 收据|received 接收|receiver 收货人|recipient 收件人|record 记录|refund 退款
region 地区|register 注册|registered 注册|remark 备注|remarks 备注|rent 租金|rental 租赁|repair 维修|report 报告|request 请求
reservation 预订|result 结果|return 退货|revenue 营收|review 评价|reward 奖励|role 角色|room 房间|route 路线|salary 薪资
sale 销售|sales 销售|schedule 排班|school 学校|score 得分|seat 座位|seller 卖方|serial 序列|service 服务|session 会话
settlement 结算|shift 班次|ship 发货|shipped 发货|shipment 发货|shipping 配送|shop 店铺|sign 签署|signed 签署|size 尺寸
sku 库存单位|source 来源|spec 规格|specification 规格|staff 员工|stage 阶段|standard 标准|start 开始|started 开始|state 状态
station 站点|status 状态|stock 库存|stop 停止|storage 仓储|store 门店|student 学生|submit 提交|sum 合计
supplier 供应商|supply 供应|survey 调查|target 目标|task 任务|tax 税额|teacher 教师|team 团队|telephone 电话|tel 电话
temperature 温度|tenant 租户|ticket 票据|time 时间|tip 小费|title 标题|token 令牌|tool 工具|total 总
town 乡镇|trade 交易|traffic 流量|train 列车|training 培训|transaction 交易|transport 运输|trip 行程
type 类型|unit 计量单位|update 更新|updated 更新|updater 更新人|usage 用量|user 用户|valid 有效|value 值|vehicle 车辆|vendor 供应商
version 版本|view 浏览|visit 访问|visitor 访客|voucher 凭证|warehouse 仓库|warranty 保修|waybill 运单
weight 重量|worker 工人|year 年份|yearly 每年|zone 区域
bh 编号|bz 备注|cjr 创建人|cjsj 创建时间|dh 电话|dj 单价|dw 单位|dz 地址|fl 分类|gs 公司|hth 合同号|je 金额
jg 价格|jssj 结束时间|kh 客户|khmc 客户名称|kssj 开始时间|lx 类型|mc 名称|rq 日期|sj 时间|sl 数量|sfz 身份证|xb 性别
xgsj 修改时间|xh 型号|xm 姓名|yf 月份|yg 员工|zje 总金额|zt 状态|ddh 订单号|nf 年份
bianhao 编号|beizhu 备注|bumen 部门|chanpin 产品|cangku 仓库|danjia 单价|danwei 单位|dianhua 电话|dingdan 订单|dizhi 地址
gongsi 公司|gongyingshang 供应商|hetong 合同|jine 金额|kehu 客户|leixing 类型|mingcheng 名称|riqi 日期|shangpin 商品
shijian 时间|shuliang 数量|xiaoshou 销售|xingming 姓名|yonghu 用户|yuangong 员工|zhuangtai 状态
`;
