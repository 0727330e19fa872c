import type { PatientLanguage, StepKind } from '../../api/views.ts';

/** What a patient reads on paper about the day, in the four languages patients have. */
export interface ItineraryTexts {
  title: string;
  honorific: string;
  arrive: string;
  home: string;
  number: string;
  treatment: string;
  steps: Record<StepKind, string>;
  afternoon: string;
  /** The afternoon has no place yet. */
  standby: string;
  bringTitle: string;
  bring: readonly string[];
  sedation: readonly string[];
  change: string;
}

export const ITINERARY_TEXTS: Record<PatientLanguage, ItineraryTexts> = {
  ja: {
    title: '当日のご案内',
    honorific: '様',
    arrive: '来院時刻',
    home: '帰宅の目安',
    number: '患者番号',
    treatment: '予定の治療',
    steps: {
      mri: 'MRI検査',
      xray: 'X線検査',
      consultation: '診察・治療が適しているかの判定',
      preparation: '治療の準備',
      procedure: '治療',
      recovery: '個室で安静（約1時間）',
      'discharge-review': '最終診察',
    },
    afternoon: '午後の時間は、診察で治療が適していると判定された場合に確定します。',
    standby:
      'この日の治療はキャンセル待ちです。午前の検査と診察は確定しています。ほかの方の枠が空いた場合だけ、午後に治療します。空かない場合は診察のみで、治療は別の日になります。午後もお時間を空けておいてください。',
    bringTitle: 'お持ちいただくもの・お願い',
    bring: [
      '保険証・お薬手帳（血液を固まりにくくする薬は必ずお知らせください）',
      '他院の画像（お持ちの場合）',
      '着替えやすい服装でお越しください',
      'ペースメーカー・体内の金属がある方は事前にお知らせください',
    ],
    sedation: [
      '鎮静を行います。医院からの案内に沿って絶食してください',
      'お帰りには付き添いの方が必要です。当日の運転はできません',
    ],
    change: '時間は当日の状況で前後することがあります。ご都合が変わった場合は早めにご連絡ください。',
  },
  en: {
    title: 'Your day at the clinic',
    honorific: '',
    arrive: 'Please arrive at',
    home: 'Home at about',
    number: 'Patient number',
    treatment: 'Planned treatment',
    steps: {
      mri: 'MRI scan',
      xray: 'X-ray',
      consultation: 'Consultation: is the treatment right for you?',
      preparation: 'Preparation',
      procedure: 'Treatment',
      recovery: 'Rest in a private room (about one hour)',
      'discharge-review': 'Final examination',
    },
    afternoon: 'The afternoon times become firm once the doctor has decided that the treatment suits you.',
    standby:
      'Your treatment on this day is on standby. The tests and the consultation in the morning are reserved. You are treated in the afternoon only if another patient gives a place up; otherwise the treatment will be on another day. Please keep the afternoon free.',
    bringTitle: 'What to bring and to know',
    bring: [
      'Passport or insurance card, and a list of your medicines (tell us about blood thinners)',
      'Images from other hospitals, if you have them',
      'Clothes that are easy to change',
      'Tell us beforehand about a pacemaker or metal in your body',
    ],
    sedation: [
      'You will have sedation: do not eat before it, as the clinic instructs you',
      'You need somebody to take you home, and must not drive on the day',
    ],
    change: 'Times may move a little on the day. Please tell us early if your plans change.',
  },
  zh: {
    title: '当日行程',
    honorific: ' 先生/女士',
    arrive: '请于此时到院',
    home: '预计回家时间',
    number: '患者编号',
    treatment: '预定治疗',
    steps: {
      mri: '核磁共振检查',
      xray: 'X光检查',
      consultation: '诊察并判断是否适合治疗',
      preparation: '治疗准备',
      procedure: '治疗',
      recovery: '单人房休息（约一小时）',
      'discharge-review': '最后检查',
    },
    afternoon: '医生判断适合治疗后，下午的时间才会确定。',
    standby:
      '当天的治疗为候补。上午的检查和诊察已确定。只有其他患者让出名额时，才会在下午治疗；否则将改日治疗。请将下午时间空出。',
    bringTitle: '携带物品与注意事项',
    bring: [
      '护照或保险卡、用药清单（服用抗凝药物请务必告知）',
      '其他医院的影像资料（如有）',
      '便于更换的衣服',
      '体内有起搏器或金属物者请提前告知',
    ],
    sedation: ['将使用镇静药，请按医院指示禁食', '回家需有人陪同，当天不可驾车'],
    change: '当天时间可能略有变动。如行程有变，请尽早与我们联系。',
  },
  ko: {
    title: '당일 일정 안내',
    honorific: ' 님',
    arrive: '도착 시간',
    home: '귀가 예정',
    number: '환자 번호',
    treatment: '예정된 치료',
    steps: {
      mri: 'MRI 검사',
      xray: '엑스레이 검사',
      consultation: '진료 및 치료 적합 여부 판정',
      preparation: '치료 준비',
      procedure: '치료',
      recovery: '개인실에서 안정(약 1시간)',
      'discharge-review': '최종 진료',
    },
    afternoon: '오후 시간은 의사가 치료가 적합하다고 판정한 후 확정됩니다.',
    standby:
      '이날의 치료는 대기 상태입니다. 오전 검사와 진료는 확정되었습니다. 다른 환자의 자리가 비는 경우에만 오후에 치료하며, 그렇지 않으면 다른 날에 치료합니다. 오후 시간을 비워 두십시오.',
    bringTitle: '준비물 및 안내',
    bring: [
      '여권 또는 보험증, 복용 약 목록(혈액 응고 억제제는 꼭 알려 주세요)',
      '다른 병원의 영상 자료(있는 경우)',
      '갈아입기 쉬운 옷',
      '심박조율기나 체내 금속이 있으면 미리 알려 주세요',
    ],
    sedation: [
      '진정제를 사용합니다. 안내에 따라 금식해 주세요',
      '귀가 시 보호자가 필요하며 당일 운전은 할 수 없습니다',
    ],
    change: '당일 상황에 따라 시간이 조금 바뀔 수 있습니다. 일정이 바뀌면 미리 연락해 주세요.',
  },
};
